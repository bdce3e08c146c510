// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netuse::inline v0 {

/// How a source is opened. A plain value.
struct OpenOptions {
  /// Also list the connections that other machines hold to this one (smbstatus).
  bool inbound = true;
  /// May a server be contacted to learn AccessMask (Windows only)?
  bool probe = true;
  /// The longest that taking one snapshot may take; what is not known by then is left out with a diagnostic.
  std::chrono::milliseconds timeout{10'000};
  /// Read the mount table of this process in place of our own (Linux): other mount namespaces.
  std::optional<std::uint32_t> pid;
  /// Documents put in place of the source's own, or added to it: name and file. See README, "Documents".
  std::vector<std::pair<std::string, std::string>> documents;
};

}  // namespace netuse::inline v0
