// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>

namespace netuse::inline v0::host {

/// A file that is to be written, for the errors about it.
struct Output {
  std::string path;
  const char* what;  ///< what a person calls it: "recording", "map", "timeline"
  /// How long the reader of a pipe may take nothing.
  std::chrono::milliseconds patience = std::chrono::seconds(10);

  /// Throws Error(failed): what cannot be written, why, and what to do.
  [[noreturn]] void fail(const std::string& why,
                         const std::string& advice = "check that the folder exists and may be written to") const;
  /// With the words of errno (on Windows: of GetLastError).
  [[noreturn]] void fail_with(int error) const;
  /// Another process holds the file; `process` 0: which one is not known.
  [[noreturn]] void fail_in_use(long process) const;
};

/// ".netuse-" and 16 letters that nobody can guess: the name of a file that is not there yet.
std::string random_name();

}  // namespace netuse::inline v0::host
