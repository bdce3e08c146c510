// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "netuse/snapshot.hpp"

/// What is measured is always the same.
namespace netuse::bench {

struct MountTableShape {
  long lines = 0;
  long smb_one_in = 0;  ///< so many lines have one of SMB; 0: none has
};
std::string mount_table(const MountTableShape& shape);

/// `smbstatus --json` of as many sessions and tree connects, and a configuration with the shares that they use.
std::string smbstatus_text(int count);
std::string smb_conf();

Snapshot connections(long count);

}  // namespace netuse::bench
