// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "watch/board.hpp"

namespace netuse::cli {

/// The columns of the board, from left to right.
enum class BoardColumn : std::uint8_t { local, remote, state, status, since, reason };
inline constexpr std::size_t board_columns = 6;
using ColumnWidths = std::array<std::size_t, board_columns>;

/// Between two columns.
inline constexpr std::size_t column_gap = 2;
/// Before the first one: a mark, and a blank.
inline constexpr std::size_t mark_width = 2;

std::string_view title_of(BoardColumn column);
const std::string& cell_of(const BoardRow& row, BoardColumn column);

/// How wide each column is in a line of that width; 0: it is left out.
ColumnWidths fitted(const std::vector<BoardRow>& rows, std::size_t width);

}  // namespace netuse::cli
