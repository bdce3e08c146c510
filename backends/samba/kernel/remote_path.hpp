// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>

#include "model/arena.hpp"
#include "samba/kernel/mount_table.hpp"

namespace netuse::inline v0::samba::kernel {

/// What of the remote side stands behind a mount point. Kernels disagree on whether the root of a mount already holds
/// the prefix path of its source (up to 5.10 it mostly does, later it does not); one rule fits them all.
class RemotePaths {
 public:
  RemotePaths(std::span<const SmbMount> mounts, model::Arena& arena);

  struct Remote {
    std::string_view path;  ///< \\host\share[\dir...]; null if the source names no share
    bool gone = false;      ///< the table says that the bound directory was deleted
    /// What the path is if the root is relative to the mounted directory; null where that is sure or cannot be.
    std::string_view or_else;
    bool is_prefix = false;  ///< then the root is just the directory that the source names
  };
  /// `root_is_below`: the kernel is known to print roots that are relative to the mounted directory (6.0 and later).
  Remote of(const SmbMount& mount, bool root_is_below) const;

 private:
  model::Arena& arena_;
  /// The remote path of the super block's own root, by device number, where some mount shows it.
  std::unordered_map<std::string_view, std::string_view> tops_;
};

}  // namespace netuse::inline v0::samba::kernel
