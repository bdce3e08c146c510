// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace netuse::cli {

/// The hidden subcommand that the shells' completion scripts call.
inline constexpr const char* completion_command = "__complete";

/// Prints what may stand in the place of the last word, which is still being typed: one candidate a line, a tab and
/// what it is behind it. Lines that begin with a colon are for the script: ":files PREFIX", file names belong behind
/// PREFIX;
/// ":part", a candidate is only the beginning of a word. Returns the exit status.
int complete(const CLI::App& app, const std::vector<std::string>& typed);

}  // namespace netuse::cli
