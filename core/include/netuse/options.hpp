// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
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
  /// Of a source of many recordings: called as they are read with how many of how many are done, from any thread but
  /// never from two at once. It must not throw.
  std::function<void(std::size_t done, std::size_t total)> progress;
};

}  // namespace netuse::inline v0
