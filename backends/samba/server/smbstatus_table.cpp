// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_table.hpp"

namespace netuse::inline v0::samba::server {

namespace {

bool is_rule(std::string_view text) noexcept {
  return text.size() >= 10 && text.find_first_not_of('-') == std::string_view::npos;
}

}  // namespace

Table table_of(std::string_view line) noexcept {
  const std::string_view text = text::trim(line);
  const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  if (text.starts_with("PID") && has("Username")) return Table::sessions;
  if (text.starts_with("Service") && has("pid") && has("achine")) return Table::trees;
  if ((text.starts_with("Pid") && has("DenyMode")) || text.starts_with("Locked files:") ||
      text.starts_with("No locked files") || text.starts_with("Byte range locks:"))
    return Table::other;
  return Table::none;
}

bool TableLines::next(TableLine& line) noexcept {
  if (!lines_.next(line.text)) return false;
  line.number = lines_.number();
  const Table begun = table_of(line.text);
  const std::string_view text = text::trim(line.text);
  line.kind = begun != Table::none ? TableLine::Kind::header
              : text.empty()       ? TableLine::Kind::blank
              : is_rule(text)      ? TableLine::Kind::rule
                                   : TableLine::Kind::content;
  if (begun != Table::none || text.empty()) table_ = begun;
  line.table = table_;
  return true;
}

std::size_t find_smbstatus_json(std::string_view text, std::uint32_t& line_number) noexcept {
  text::Lines lines(text);
  std::string_view line;
  while (lines.next(line)) {
    line_number = lines.number();
    if (table_of(line) != Table::none) return std::string_view::npos;
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin != std::string_view::npos && line[begin] == '{')
      return static_cast<std::size_t>(line.data() - text.data()) + begin;
  }
  return std::string_view::npos;
}

}  // namespace netuse::inline v0::samba::server
