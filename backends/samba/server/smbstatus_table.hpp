// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

/// The tables that smbstatus prints as text (Samba 2.2 to 4.25).
enum class Table : std::uint8_t { none, sessions, trees, other };

/// The table whose header this line is; none if it is no header.
Table table_of(std::string_view line) noexcept;

/// What a line of such a text is by its place.
struct TableLine {
  enum class Kind : std::uint8_t { header, blank, rule, content };
  Kind kind;
  Table table;  ///< that it begins, or stands in; a blank line ends a table
  std::string_view text;
  std::uint32_t number;  ///< from 1
};

/// Walks over the lines of the text: the one grammar for reading and for distilling.
class TableLines {
 public:
  explicit TableLines(std::string_view text) noexcept : lines_(text) {}
  bool next(TableLine& line) noexcept;

 private:
  text::Lines lines_;
  Table table_ = Table::none;
};

/// Where the JSON object begins if the document has one; remarks may stand before it. npos for text. `line_number` is
/// that of its first line.
std::size_t find_smbstatus_json(std::string_view text, std::uint32_t& line_number) noexcept;

}  // namespace netuse::inline v0::samba::server
