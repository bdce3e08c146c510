// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

/// The terminal, as each platform has it.
namespace netuse::cli {

/// The arguments in UTF-8, without the program's name; makes stdout and stderr take UTF-8 as it is.
std::vector<std::string> console_arguments(int argc, char** argv);

/// Is stderr a terminal that shows colours, and does NO_COLOR not forbid them?
bool stderr_has_colour();
bool stderr_is_terminal();

}  // namespace netuse::cli
