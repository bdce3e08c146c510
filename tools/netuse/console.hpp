// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The terminal, as each platform has it.
namespace netuse::cli {

enum class Stream : std::uint8_t { out, err };

/// The arguments in UTF-8, without the program's name; makes stdout and stderr take UTF-8 as it is.
std::vector<std::string> console_arguments(int argc, char** argv);

bool stderr_is_terminal();
/// How many columns stdout has, if it is a terminal; else 0.
std::size_t stdout_width();
/// Is it a terminal, and one that shows colours? Where it must be told to, it is.
bool shows_colour(Stream stream);

/// A condition with this literal of WQL, as this platform's shell hands it on unchanged. `literal` is what stands
/// between the quotes, and has none itself.
std::string quoted_for_shell(std::string_view literal);

}  // namespace netuse::cli
