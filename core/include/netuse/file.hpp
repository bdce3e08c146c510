// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "netuse/export.hpp"

/// Files that others read while they are written anew. Thread rule: free functions; use them from any thread.
namespace netuse::inline v0 {

/// Who may read a file that was not there: its owner (0600), or everyone (0644, whatever the umask; on Windows the
/// folder's access list decides).
enum class Readers : std::uint8_t { owner, everyone };

/// Writes the text as save_recording writes a recording: whole or not at all, to a new file of random name that is
/// renamed. A file that is there keeps its mode and owner, and a pipe, terminal or device is written to. Throws
/// Error(failed) with the operating system's reason, and if the reader of a pipe takes nothing for `patience`.
NETUSE_API void save_text(const std::string& path, std::string_view text, Readers readers = Readers::owner,
                          std::chrono::milliseconds patience = std::chrono::seconds(10));

}  // namespace netuse::inline v0
