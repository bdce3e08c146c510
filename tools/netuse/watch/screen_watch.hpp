// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.hpp"
#include "watch/ending.hpp"
#include "watch/feed.hpp"

namespace netuse::cli {

/// Watches with a table on the terminal that is drawn over (Board, Terminal). Returns the exit status.
int watch_on_screen(const Arguments& arguments, Feed& feed, Ending& ending);

}  // namespace netuse::cli
