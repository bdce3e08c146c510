// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "watch/board.hpp"

namespace netuse::cli {

/// What a terminal holds.
struct ScreenSize {
  std::size_t columns = 80;
  std::size_t lines = 24;

  friend bool operator==(const ScreenSize&, const ScreenSize&) = default;
};

/// All that is shown at one moment.
struct Picture {
  /// What stands above the rows, the least important first: that is left out where there is no room.
  std::vector<std::string> head;
  std::vector<BoardRow> rows;
  std::string remark;  ///< what could not be known; may be empty
  std::string foot;    ///< which keys do what
};

/// The lines of the screen, none wider than it, and no more than it has. Columns that have no room are left out, the
/// least important first; of rows that have none, those that are well.
std::vector<std::string> lines_of(const Picture& picture, ScreenSize size, bool colour);

}  // namespace netuse::cli
