// SPDX-License-Identifier: MIT
// RFC 4180 with a header, LF line ends as all Unix tools write them.
#include "format/writers.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0 {

namespace format {

namespace {

void append_field(std::string& out, std::string_view raw) {
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
    row([&](const std::string& name) {
      const auto value = object.find(name);
      return value ? value->to_string() : std::string();
    });
  }
  void finish() override {
    if (!header_done_ && !options_.columns.empty()) {
      columns_ = columns_behind(options_.columns, options_.more);
      header();
    }
    buffer_.flush();
  }

 private:
  template <class Text>
  void row(Text text_of) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i != 0) buffer_.text() += ',';
      append_field(buffer_.text(), text_of(columns_[i]));
    }
    buffer_.text() += '\n';
    buffer_.flush_if_full();
  }
  void header() {
    if (options_.header) row([](const std::string& name) { return name; });
    header_done_ = true;
  }

  Buffer buffer_;
  WriterOptions options_;
  Columns columns_;
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
