// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "samba/kernel/debug_data.hpp"
#include "samba/kernel/mount_options.hpp"

namespace netuse::inline v0::samba::kernel {

/// Finds the tree connects that can stand behind a mount, in constant time for each.
class TreeIndex {
 public:
  explicit TreeIndex(const DebugData& data);

  /// Positions in DebugData::trees of those that carry this remote path; empty if there are none.
  /// They are marked as shown by a mount.
  std::vector<std::size_t> candidates(std::string_view remote, const MountOptions& options);

  /// Of these, those that fit the mount best: none at another address; then by dialect and by encryption, as long as
  /// any are left.
  std::vector<std::size_t> narrow(std::vector<std::size_t> trees, const MountOptions& options) const;

  /// Trees that no candidates() call has named, IPC$ left out: positions grouped by \\host\share, sorted by name.
  std::vector<std::vector<std::size_t>> unshown() const;

 private:
  struct FoldedHash {
    std::size_t operator()(std::string_view text) const noexcept;
  };
  struct FoldedEqual {
    bool operator()(std::string_view a, std::string_view b) const noexcept;
  };
  using Map = std::unordered_map<std::string_view, std::vector<std::size_t>, FoldedHash, FoldedEqual>;

  bool speaks_with(std::string_view address) const noexcept;
  std::vector<std::size_t> by_address(std::string_view share, std::string_view address) const;
  std::string_view dfs_origin(const CifsTree& tree) const noexcept;

  const DebugData& data_;
  Map by_unc_;
  Map by_share_;
  Map by_origin_;
  std::vector<bool> shown_;
};

/// Do two texts mean the same IP address? IPv6 may be short or in eight full groups.
bool same_address(std::string_view a, std::string_view b) noexcept;

}  // namespace netuse::inline v0::samba::kernel
