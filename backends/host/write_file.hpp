// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "netuse/file.hpp"

namespace netuse::inline v0::host {

/// Writes a file whole or not at all: to a new file of random name beside it (exclusive, on POSIX 0600 from the first
/// byte; on Windows as the folder's access list has it), which is flushed and renamed. A reader sees the old file or
/// the new one; where something fails, the old one is as it was and nothing is left behind.
///
/// - A file that is there keeps its mode, and its owner and group where we may give them. One that we may not write to
///   is not replaced, nor one that a LockedFile holds.
/// - The end of a link is written, and made if it is not there; the link stays. In a folder where everybody may make
///   files (/tmp), what others have put there is neither followed nor written.
/// - A pipe, terminal, socket or character device, /dev/stdout and /dev/fd/N are written to and never replaced. A pipe
///   without a reader is an error after a second, one whose reader takes nothing for `patience` too (POSIX).
/// - Folders and block devices are refused.
/// - With Readers::everyone a file that was not there gets 0644 before it has its name (POSIX).
///
/// Throws Error(failed) that calls the file `what` and gives the operating system's reason. Use it from any thread.
void write_file(const std::string& path, std::string_view text, const char* what,
                std::chrono::milliseconds patience = std::chrono::seconds(10), Readers readers = Readers::owner);

}  // namespace netuse::inline v0::host
