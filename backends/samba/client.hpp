// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/accounts.hpp"
#include "samba/claims.hpp"
#include "samba/kernel/links.hpp"
#include "samba/kernel/mappings.hpp"
#include "samba/kernel/remote_path.hpp"
#include "samba/mount_notes.hpp"

namespace netuse::inline v0::samba {

/// Puts the client side together: mounts, the kernel's tree connects and the definitions that bring mounts back.
/// Adds active mappings, then deviceless connections, then remembered ones. Holds views into the evidence.
class Client {
 public:
  /// `accounts`: somebody asks why connections are as they are.
  Client(const model::Evidence& evidence, bool accounts, model::Snapshot& out);

  void add_mappings();
  void add_deviceless();
  void add_remembered();

 private:
  void add_mapping(const kernel::SmbMount& mount);
  bool add_row(const MountNotes::Mount& mount, const kernel::Link& link, const remembered::Definition* definition);
  void explain(const MountNotes::Mount& mount, const kernel::Link& link);
  std::string_view user_of(const kernel::MountOptions& options);

  model::Snapshot& out_;
  kernel::ClientMounts table_;
  kernel::Links links_;
  kernel::RemotePaths remotes_;
  Claims claims_;
  MountNotes notes_;
  std::unique_ptr<Accounts> accounts_;  ///< where somebody asks
};

}  // namespace netuse::inline v0::samba
