// SPDX-License-Identifier: MIT
#include "netuse/format.hpp"

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

std::unique_ptr<Writer> make_writer(Format format, Sink sink, std::vector<std::string> columns) {
  switch (format) {
    case Format::list:
      return format::make_list_writer(std::move(sink), std::move(columns));
    case Format::csv:
      return format::make_csv_writer(std::move(sink), std::move(columns));
    case Format::json:
      return format::make_json_writer(std::move(sink), std::move(columns), false);
    case Format::ndjson:
      return format::make_json_writer(std::move(sink), std::move(columns), true);
    case Format::mof:
      return format::make_mof_writer(std::move(sink), std::move(columns));
    case Format::xml:
      return format::make_xml_writer(std::move(sink), std::move(columns));
    case Format::table:
      break;
  }
  return format::make_table_writer(std::move(sink), std::move(columns));
}

}  // namespace netuse::inline v0
