// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "format/cells.hpp"

/// Rows of text under names, in columns that line up on a terminal.
namespace netuse::inline v0::format {

struct TableLayout {
  std::vector<std::string> names;   ///< of all columns
  std::vector<std::size_t> chosen;  ///< those of them that are shown, in this order
  Cells cells;                      ///< as wide as `names`; fit for a terminal already
  bool header = true;
  std::size_t width = 0;  ///< 0: as wide as it becomes
  /// The escape sequence that a cell begins with, or "": by the number of the shown column and the whole text.
  std::function<std::string_view(std::size_t column, std::string_view text)> colour;
};

/// Hands the lines on one by one, with their line ends.
void lay_out(const TableLayout& table, const std::function<void(std::string_view)>& line);

/// The columns' widths made smaller, the widest first, so that a line fits, or as near to it as what each of them needs
/// at `least` lets it come.
void shrink(std::vector<std::size_t>& widths, const std::vector<std::size_t>& least, std::size_t room);

}  // namespace netuse::inline v0::format
