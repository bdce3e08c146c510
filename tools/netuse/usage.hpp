// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace netuse::cli {

/// Takes one of the words, in any case, and makes it theirs; refuses all else with the nearest of them.
CLI::Validator one_of(const std::vector<std::string>& known);

/// Says what was wrong with what was typed, in the order in which it was, and what may have been meant. Returns the
/// exit status.
int refuse(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& typed);

}  // namespace netuse::cli
