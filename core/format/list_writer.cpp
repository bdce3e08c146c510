// SPDX-License-Identifier: MIT
// The shape of `wmic netuse list /value`: Name=Value lines, alphabetical, blank lines between instances; LF line ends.
// A line is a property: a line end inside a value is shown as a mark.
#include <algorithm>

#include "format/writers.hpp"
#include "text/printable.hpp"

namespace netuse::inline v0::format {

namespace {

class ListWriter final : public Writer {
 public:
  ListWriter(Sink sink, WriterOptions options) : buffer_(std::move(sink)), options_(std::move(options)) {}

  void write(const Object& object) override {
    Columns columns = columns_of(options_, object);
    std::ranges::sort(columns);
    for (const std::string& name : columns) {
      const auto value = object.find(name);
      buffer_.text() += name + "=" + (value ? text::printable(value->to_string()) : std::string()) + "\n";
    }
    buffer_.text() += '\n';
    buffer_.flush_if_full();
  }
  void finish() override { buffer_.flush(); }

 private:
  Buffer buffer_;
  WriterOptions options_;
};

}  // namespace

std::unique_ptr<Writer> make_list_writer(Sink sink, WriterOptions options) {
  return std::make_unique<ListWriter>(std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0::format
