// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "arguments.hpp"

namespace netuse::cli {

/// The options of `watch`.
void add_watch_options(CLI::App& app, WatchArguments& to);

}  // namespace netuse::cli
