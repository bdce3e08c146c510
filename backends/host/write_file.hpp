// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::host {

enum class Readers : unsigned char { all, owner };

/// Writes to a temporary file beside `path` and renames it: a reader sees the old file or the new one.
/// Throws Error(failed) that calls the file `what` and gives the operating system's reason. For
/// the owner alone: nobody else may read it, not even while it is written.
void write_file(const std::string& path, std::string_view text, const char* what, Readers readers = Readers::all);

}  // namespace netuse::inline v0::host
