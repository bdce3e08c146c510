// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"

namespace netuse::cli {

/// What was typed, understood.
struct CommandLine {
  std::unique_ptr<Arguments> arguments;
  int (*command)(const Arguments& arguments);
  std::string name;         ///< of the subcommand; empty: none was typed
  std::optional<int> exit;  ///< there is nothing left to do: help was shown, or a usage error
};

/// The one place that declares options. `typed` is what stands behind the command's name, in UTF-8.
CommandLine parse_command_line(const std::vector<std::string>& typed);

}  // namespace netuse::cli
