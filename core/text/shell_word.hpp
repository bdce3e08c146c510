// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// The bytes as one word of a shell (bash, zsh, ksh, POSIX 2024), for commands that people copy: quoted where anything
/// in them could mean something else, control characters and what is no UTF-8 as escapes. A dash in front is still one:
/// the command has to say where its options end.
std::string shell_word(std::string_view bytes);

}  // namespace netuse::inline v0::text
