// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.hpp"
#include "netuse/format.hpp"
#include "watch/ending.hpp"
#include "watch/feed.hpp"
#include "watch/runner.hpp"

namespace netuse::cli {

/// Watches with a line for each event (EventLines), and has the runner run its program for each, if there is one.
/// Returns the exit status.
int watch_in_lines(const Arguments& arguments, Feed& feed, Ending& ending, Format format, Runner* runner);

}  // namespace netuse::cli
