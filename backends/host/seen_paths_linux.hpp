// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <ctime>
#include <string>
#include <vector>

namespace netuse::inline v0::host {

/// Files, folders and links that were looked at, and how they were then. Follows no link: who notes a path must be
/// sure that looking at it again waits for no server.
class SeenPaths {
 public:
  void note(const std::string& path);
  /// Is any of them another one, or changed? What was changed shortly before it was noted counts as changed: clocks of
  /// file systems are coarse.
  bool changed() const;

 private:
  struct Stamp {
    int error = 0;
    std::uint64_t device = 0, inode = 0, size = 0;
    std::int64_t modified = 0, changed = 0;  ///< nanoseconds

    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  struct Seen {
    std::string path;
    Stamp stamp;
    bool fresh = false;
  };
  static Stamp stamp_of(const std::string& path) noexcept;

  std::vector<Seen> seen_;
};

}  // namespace netuse::inline v0::host
