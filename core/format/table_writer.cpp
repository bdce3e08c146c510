// SPDX-License-Identifier: MIT
// PowerShell's default view of the class for whole instances; for projections, the columns that were selected.
#include <algorithm>

#include "format/writers.hpp"
#include "object/internals.hpp"
#include "schema/schema.hpp"
#include "text/printable.hpp"

namespace netuse::inline v0::format {

namespace {

std::size_t width(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, [](char c) { return (c & 0xC0) != 0x80; }));
}

class TableWriter final : public Writer {
 public:
  TableWriter(Sink sink, Columns columns) : buffer_(std::move(sink)), columns_(std::move(columns)) {}

  void write(const Object& object) override {
    if (columns_.empty()) columns_ = default_columns(object);
    std::vector<std::string> row;
    for (const std::string& name : columns_) {
      const auto value = object.find(name);
      row.push_back(value ? text::printable(value->to_string()) : std::string());
    }
    rows_.push_back(std::move(row));
  }
  void finish() override {
    if (!rows_.empty()) print();
    buffer_.flush();
  }

 private:
  static Columns default_columns(const Object& object) {
    const auto& data = detail::Internals::of(object);
    if (object.is_class()) return {"__CLASS", "__SUPERCLASS", "__DYNASTY", "__PROPERTY_COUNT"};
    if (data.projection->star && data.instance.cls == &schema::network_connection() && !object.is_class())
      return {"LocalName", "RemoteName", "ConnectionState", "Status"};
    return object.property_names();
  }
  void print() {
    std::vector<std::size_t> widths;
    for (const std::string& name : columns_) widths.push_back(name.size());
    for (const auto& row : rows_)
      for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
    Columns rules;
    for (const std::string& name : columns_) rules.emplace_back(name.size(), '-');
    line(columns_, widths);
    line(rules, widths);
    for (const auto& row : rows_) line(row, widths);
  }
  void line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      text += cells[i];
      text.append(widths[i] - width(cells[i]) + 2, ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    buffer_.text() += text + "\n";
    buffer_.flush_if_full();
  }

  Buffer buffer_;
  Columns columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace

std::unique_ptr<Writer> make_table_writer(Sink sink, Columns columns) {
  return std::make_unique<TableWriter>(std::move(sink), std::move(columns));
}

}  // namespace netuse::inline v0::format
