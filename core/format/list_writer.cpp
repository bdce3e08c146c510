// SPDX-License-Identifier: MIT
// The shape of `wmic netuse list /value`: Name=Value lines, alphabetical, blank lines between instances; LF line ends.
#include <algorithm>

#include "format/writers.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::format {

namespace {

/// A line end inside a value would make a line of its own: shown as \n, so that a line is a property.
std::string one_line(std::string_view raw) {
  std::string out;
  for (const char c : text::to_utf8(raw)) {
    if (c == '\n')
      out += "\\n";
    else if (c == '\r')
      out += "\\r";
    else
      out += c;
  }
  return out;
}

class ListWriter final : public Writer {
 public:
  ListWriter(Sink sink, Columns columns) : buffer_(std::move(sink)), columns_(std::move(columns)) {}

  void write(const Object& object) override {
    Columns columns = columns_or_all(columns_, object);
    std::ranges::sort(columns);
    for (const std::string& name : columns) {
      const auto value = object.find(name);
      buffer_.text() += name + "=" + (value ? one_line(value->to_string()) : std::string()) + "\n";
    }
    buffer_.text() += '\n';
    buffer_.flush_if_full();
  }
  void finish() override { buffer_.flush(); }

 private:
  Buffer buffer_;
  Columns columns_;
};

}  // namespace

std::unique_ptr<Writer> make_list_writer(Sink sink, Columns columns) {
  return std::make_unique<ListWriter>(std::move(sink), std::move(columns));
}

}  // namespace netuse::inline v0::format
