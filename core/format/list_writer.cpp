// SPDX-License-Identifier: MIT
// The shape of `wmic netuse list /value`: Name=Value lines, alphabetical, blank lines between instances; LF line ends.
// A line is a property: a line end inside a value is shown as a mark.
#include <algorithm>

#include "format/writers.hpp"
#include "object/internals.hpp"
#include "object/place.hpp"
#include "text/printable.hpp"

namespace netuse::inline v0::format {

namespace {

class ListWriter final : public Writer {
 public:
  ListWriter(Sink sink, WriterOptions options) : buffer_(std::move(sink)), options_(std::move(options)) {}

  void write(const Object& object) override {
    const detail::ObjectData& data = detail::Internals::of(object);
    if (shape_.changes(data)) choose_columns(object);
    std::string& out = buffer_.text();
    for (const auto& [lead, place] : columns_) {
      out += lead;
      with_text(data, place, [&](std::string_view text) { text::append_printable(out, text); });
      out += '\n';
    }
    out += '\n';
    buffer_.flush_if_full();
  }
  void finish() override { buffer_.flush(); }

 private:
  void choose_columns(const Object& object) {
    Columns names = columns_of(options_, object);
    std::ranges::sort(names);
    columns_.clear();
    for (const std::string& name : names)
      columns_.push_back({name + "=", detail::find_place(detail::Internals::of(object), name)});
  }

  Buffer buffer_;
  WriterOptions options_;
  detail::Shape shape_;
  std::vector<Column> columns_;
};

}  // namespace

std::unique_ptr<Writer> make_list_writer(Sink sink, WriterOptions options) {
  return std::make_unique<ListWriter>(std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0::format
