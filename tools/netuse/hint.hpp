// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netuse::cli {

/// What is told beside "not expected: ...": the usual reasons why there are more arguments than a command takes, which
/// are a shell's doing. `typed` is all that was typed, `extra` the first argument that nobody took, `command` the
/// subcommand or empty. Empty, or a sentence's rest that begins with a semicolon.
std::string hint_for(const std::vector<std::string>& typed, const std::string& extra, std::string_view command);

/// Where an object path is expected: does it look like a mount point, a remote name or a drive?
std::string hint_for_path(std::string_view path);

}  // namespace netuse::cli
