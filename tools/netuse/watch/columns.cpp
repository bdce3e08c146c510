// SPDX-License-Identifier: MIT
#include "watch/columns.hpp"

#include <algorithm>

namespace netuse::cli {

namespace {

/// Which stay longest where there is little room: what it is, how it is, since when, and why.
constexpr std::array<BoardColumn, board_columns> by_importance{BoardColumn::local,  BoardColumn::status,
                                                               BoardColumn::since,  BoardColumn::reason,
                                                               BoardColumn::remote, BoardColumn::state};
/// Which are cut last: names are known by their whole, a reason by its first words.
constexpr std::array<BoardColumn, board_columns> by_need{BoardColumn::local, BoardColumn::status, BoardColumn::since,
                                                         BoardColumn::state, BoardColumn::remote, BoardColumn::reason};
/// A column that would have to be narrower is not worth its place.
constexpr ColumnWidths least{24, 16, 15, 11, 8, 20};

std::size_t at(BoardColumn column) {
  return static_cast<std::size_t>(column);
}

ColumnWidths natural_widths(const std::vector<BoardRow>& rows) {
  ColumnWidths widths{};
  for (const BoardColumn column : by_importance) {
    std::size_t& width = widths.at(at(column));
    for (const BoardRow& row : rows) width = std::max(width, display_width(cell_of(row, column)));
    if (width != 0) width = std::max(width, title_of(column).size());
  }
  return widths;
}

/// Without remote names, what has no mount point is known by its remote name all the same.
ColumnWidths without_remote(ColumnWidths natural, const std::vector<BoardRow>& rows) {
  natural.at(at(BoardColumn::remote)) = 0;
  std::size_t& width = natural.at(at(BoardColumn::local));
  for (const BoardRow& row : rows) width = std::max(width, row.local.empty() ? display_width(row.remote) : 0);
  return natural;
}

ColumnWidths fitted_to(const ColumnWidths& natural, std::size_t width) {
  ColumnWidths widths{};
  std::size_t left = width - std::min(width, mark_width);
  for (const BoardColumn column : by_importance) {
    const std::size_t needed = std::min(natural.at(at(column)), least.at(at(column)));
    const bool first = column == by_importance.front();
    const std::size_t gap = first ? 0 : column_gap;
    if (needed == 0 || (!first && needed + gap > left)) continue;
    // Of a very narrow line the name leaves the status a part.
    widths.at(at(column)) =
        first ? std::min(needed, std::max(left / 2, left - std::min(left, least[3] + column_gap))) : needed;
    left -= std::min(left, widths.at(at(column)) + gap);
  }
  for (const BoardColumn column : by_need) {
    std::size_t& given = widths.at(at(column));
    if (given == 0) continue;
    const std::size_t more = std::min(left, natural.at(at(column)) - given);
    given += more;
    left -= more;
  }
  return widths;
}

}  // namespace

std::string_view title_of(BoardColumn column) {
  constexpr std::array<std::string_view, board_columns> titles{"LocalName", "RemoteName", "ConnectionState",
                                                               "Status",    "Since",      "Why"};
  return titles.at(at(column));
}

const std::string& cell_of(const BoardRow& row, BoardColumn column) {
  const std::array<const std::string*, board_columns> cells{&row.local,  &row.remote, &row.state,
                                                            &row.status, &row.since,  &row.reason};
  return *cells.at(at(column));
}

ColumnWidths fitted(const std::vector<BoardRow>& rows, std::size_t width) {
  const ColumnWidths natural = natural_widths(rows);
  const ColumnWidths widths = fitted_to(natural, width);
  if (widths.at(at(BoardColumn::remote)) != 0) return widths;
  return fitted_to(without_remote(natural, rows), width);
}

}  // namespace netuse::cli
