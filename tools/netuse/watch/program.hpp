// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Other programs, as each platform starts them: without a shell.
namespace netuse::cli {

/// Of the environment: a variable that has no value is not set, whatever this program was given.
using Variables = std::vector<std::pair<std::string, std::optional<std::string>>>;

struct ProgramEnd {
  int exit = 0;         ///< as shells count: 128 and the signal that ended it
  std::string problem;  ///< why it could not be started; else empty
};

/// Where the program is that a command begins with: in a folder of PATH, or where its path leads. Throws
/// Error(invalid_parameter) if there is none that can be run.
std::string found_program(const std::string& name);

/// Runs it to its end. It reads nothing from this program's stdin, and what it prints goes to stderr.
ProgramEnd run_program(const std::string& path, const std::vector<std::string>& command, const Variables& variables);

}  // namespace netuse::cli
