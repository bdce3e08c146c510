// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend.hpp"

namespace netuse::inline v0::samba {

/// What the mount tables tell of what else is to be read.
struct MountTables {
  std::string process;                   ///< the folder of the process whose table counts
  std::vector<std::uint16_t> smb_ports;  ///< none where SMB is not mounted
};
/// Puts the mount tables.
MountTables collect_mount_tables(const backends::CollectOptions& options, backends::Gathering& into);
/// Puts what tells of the state of what is mounted, which can change at any time: small documents.
void collect_state(const backends::CollectOptions& options, const MountTables& tables, backends::Gathering& into);

/// Gathers a Linux host's documents. Touches no mount point, contacts nobody, decides nothing.
void collect(const backends::CollectOptions& options, backends::Gathering& into);

}  // namespace netuse::inline v0::samba
