// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace netuse::inline v0 {

/// info: worth knowing, costs nothing. warning: some value or instance could not be known. error: a whole part is
/// missing.
enum class Severity : std::uint8_t { info, warning, error };

/// Why something is null, missing or doubtful. A plain value; use it from any thread.
struct Diagnostic {
  Severity severity = Severity::info;
  /// The document that it speaks of ("/proc/fs/cifs/DebugData"), or empty for the source as a whole.
  std::string document;
  /// Line in that document from 1, or 0 where no line is meant.
  std::uint32_t line = 0;
  /// One English sentence: what is not known, why, and where it helps what to do.
  std::string message;

  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

}  // namespace netuse::inline v0
