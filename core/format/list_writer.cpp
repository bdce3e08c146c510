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
  ListWriter(Sink sink, Columns columns) : buffer_(std::move(sink)), columns_(std::move(columns)) {}

  void write(const Object& object) override {
    Columns columns = columns_or_all(columns_, object);
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
  Columns columns_;
};

}  // namespace

std::unique_ptr<Writer> make_list_writer(Sink sink, Columns columns) {
  return std::make_unique<ListWriter>(std::move(sink), std::move(columns));
}

}  // namespace netuse::inline v0::format
