// SPDX-License-Identifier: MIT
#include "netuse/format.hpp"

#include <algorithm>

#include "format/writers.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0 {

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names{"table", "list", "csv", "json", "ndjson", "mof", "xml"};
  return names;
}

std::optional<Format> format_from_name(std::string_view name) noexcept {
  const auto& names = format_names();
  for (std::size_t i = 0; i < names.size(); ++i)
    if (text::iequals(names[i], name)) return static_cast<Format>(i);
  return std::nullopt;
}

namespace format {

Columns columns_behind(Columns columns, const Columns& more) {
  for (const std::string& name : more)
    if (std::ranges::none_of(columns, [&](const std::string& known) { return text::iequals(known, name); }))
      columns.push_back(name);
  return columns;
}

Columns columns_of(const WriterOptions& options, const Object& object) {
  return columns_behind(options.columns.empty() ? object.property_names() : options.columns, options.more);
}

}  // namespace format

std::unique_ptr<Writer> make_writer(Format format, Sink sink, WriterOptions options) {
  switch (format) {
    case Format::list:
      return format::make_list_writer(std::move(sink), std::move(options));
    case Format::csv:
      return format::make_csv_writer(std::move(sink), std::move(options));
    case Format::json:
      return format::make_json_writer(std::move(sink), std::move(options), false);
    case Format::ndjson:
      return format::make_json_writer(std::move(sink), std::move(options), true);
    case Format::mof:
      return format::make_mof_writer(std::move(sink), std::move(options));
    case Format::xml:
      return format::make_xml_writer(std::move(sink), std::move(options));
    case Format::table:
      break;
  }
  return format::make_table_writer(std::move(sink), std::move(options));
}

std::unique_ptr<Writer> make_writer(Format format, Sink sink, std::vector<std::string> columns) {
  WriterOptions options;
  options.columns = std::move(columns);
  return make_writer(format, std::move(sink), std::move(options));
}

}  // namespace netuse::inline v0
