// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/export.hpp"
#include "netuse/services.hpp"
#include "netuse/snapshot.hpp"

/// Recordings: raw evidence and what was said of it then, in one JSON file (docs: README, "Recordings").
/// Thread rule: free functions without shared state; use them from any thread.
namespace netuse::inline v0 {

/// The recording of one snapshot as JSON text (UTF-8, line feeds, ends with one). Never fails.
NETUSE_API std::string to_recording(const Snapshot& snapshot);

/// Writes the recording to a temporary file beside `path` and renames it: a reader sees the old file or the new one.
/// Throws Error(failed) with the operating system's reason.
NETUSE_API void save_recording(const Snapshot& snapshot, const std::string& path);

/// One property, or a whole instance, that differs. `property` is empty when the instance is only on one side.
struct Difference {
  enum class Kind : std::uint8_t { added, removed, changed };
  Kind kind = Kind::changed;
  std::string name;  ///< the instance's key
  std::string property;
  std::optional<std::string> before;
  std::optional<std::string> after;

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// By key, in the order of `before`, then what `after` has more.
NETUSE_API std::vector<Difference> diff(const Snapshot& before, const Snapshot& after);

/// What verify found in one frame of a recording.
struct Verdict {
  std::size_t frame = 0;
  std::size_t instances = 0;
  bool comparable = true;  ///< false where the frame has only evidence or only connections: nothing to compare
  std::vector<Difference> differences;
};

/// Interprets the evidence of a recording again and compares it with its connections.
/// Throws Error(provider_failure) with line and column if the file cannot be read.
NETUSE_API std::vector<Verdict> verify_recording(const std::string& path);

}  // namespace netuse::inline v0
