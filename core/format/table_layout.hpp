// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Rows of text under names, in columns that line up on a terminal.
namespace netuse::inline v0::format {

using Row = std::vector<std::string>;

/// Rows that wait to be laid out, close together in memory, since there can be a million of them.
class PackedRows {
 public:
  /// All rows have as many cells as the first; no cell holds a line feed.
  void add(const Row& row);
  bool empty() const noexcept { return blocks_.empty(); }
  /// Hands each row on, which is valid until the next one.
  void each(const std::function<void(const Row&)>& visit) const;

 private:
  std::size_t cells_ = 0;            ///< of a row
  std::vector<std::string> blocks_;  ///< whole rows, a line a cell
};

struct TableLayout {
  Row names;
  PackedRows rows;  ///< fit for a terminal already
  std::vector<std::size_t>
      places;  ///< of a row's cells under the names; empty: its first is under the first, and so on
  bool header = true;
  std::size_t width = 0;  ///< 0: as wide as it becomes
  /// The escape sequence that a cell begins with, or "": by the column's number and the whole text.
  std::function<std::string_view(std::size_t column, std::string_view text)> colour;
};

/// Hands the lines on one by one, with their line ends.
void lay_out(const TableLayout& table, const std::function<void(std::string_view)>& line);

/// The columns' widths made smaller, the widest first, so that a line fits, or as near to it as what each of them needs
/// at `least` lets it come.
void shrink(std::vector<std::size_t>& widths, const std::vector<std::size_t>& least, std::size_t room);

}  // namespace netuse::inline v0::format
