// SPDX-License-Identifier: MIT
// RFC 4180 with a header, LF line ends as all Unix tools write them.
#include "format/writers.hpp"
#include "object/internals.hpp"
#include "object/place.hpp"
#include "text/plain_run.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0 {

namespace format {

namespace {

void append_field(std::string& out, std::string_view raw) {
  if (text::plain_run<',', '"'>(raw) == raw.size()) {
    out += raw;
    return;
  }
  const std::string text = text::to_utf8(raw);
  if (text.find_first_of(",\"\r\n") == std::string::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

class CsvWriter final : public Writer {
 public:
  CsvWriter(Sink sink, WriterOptions options) : buffer_(std::move(sink)), options_(std::move(options)) {}

  void write(const Object& object) override {
    if (!header_done_) {
      columns_ = columns_of(options_, object);
      header();
    }
    const detail::ObjectData& data = detail::Internals::of(object);
    if (shape_.changes(data)) find_places(data);
    std::string& out = buffer_.text();
    for (const detail::Place place : places_)
      with_text(data, place, [&](std::string_view text) {
        append_field(out, text);
        out += ',';
      });
    end_row();
  }
  void finish() override {
    if (!header_done_ && !options_.columns.empty()) {
      columns_ = columns_behind(options_.columns, options_.more);
      header();
    }
    buffer_.flush();
  }

 private:
  void header() {
    header_done_ = true;
    if (!options_.header) return;
    for (const std::string& name : columns_) {
      append_field(buffer_.text(), name);
      buffer_.text() += ',';
    }
    end_row();
  }
  /// A line end in place of the last comma.
  void end_row() {
    if (!columns_.empty()) buffer_.text().pop_back();
    buffer_.text() += '\n';
    buffer_.flush_if_full();
  }
  void find_places(const detail::ObjectData& data) {
    places_.clear();
    for (const std::string& name : columns_) places_.push_back(detail::find_place(data, name));
  }

  Buffer buffer_;
  WriterOptions options_;
  Columns columns_;
  detail::Shape shape_;
  std::vector<detail::Place> places_;  ///< of the columns
  bool header_done_ = false;
};

}  // namespace

std::unique_ptr<Writer> make_csv_writer(Sink sink, WriterOptions options) {
  return std::make_unique<CsvWriter>(std::move(sink), std::move(options));
}

}  // namespace format

std::string csv_field(std::string_view text) {
  std::string out;
  format::append_field(out, text);
  return out;
}

}  // namespace netuse::inline v0
