// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/kernel/mount_table.hpp"

/// Instances of the client side: active mappings (mounts) and deviceless connections (tree connects without a mount).
namespace netuse::inline v0::samba::kernel {

/// The SMB mounts of the evidence: /proc/self/mounts (or /proc/mounts), with what /proc/self/mountinfo knows of them.
/// Lines that cannot be read are diagnosed in `out`.
struct ClientMounts {
  std::vector<SmbMount> mounts;
  std::vector<std::string_view> autofs_points;
  std::string_view document;   ///< the mount table that was read, for diagnostics
  std::string_view mountinfo;  ///< the one that was read besides
  bool readable = false;
};
ClientMounts read_mounts(const model::Evidence& evidence, model::Snapshot& out);

}  // namespace netuse::inline v0::samba::kernel
