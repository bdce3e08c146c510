// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.hpp"
#include "netuse/format.hpp"
#include "watch/ending.hpp"
#include "watch/feed.hpp"

namespace netuse::cli {

/// Watches with a line for each event (EventLines). Returns the exit status.
int watch_in_lines(const Arguments& arguments, Feed& feed, Ending& ending, Format format);

}  // namespace netuse::cli
