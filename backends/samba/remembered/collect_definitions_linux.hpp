// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"

namespace netuse::inline v0::samba::remembered {

/// Gathers the files that say which SMB mounts are remembered, with the secrets taken out: fstab, systemd units and
/// what links to them, autofs masters and their map files, pam_mount. Follows no link out of the system's own folders.
void collect_definitions(const backends::CollectOptions& options, backends::Gathering& into);

}  // namespace netuse::inline v0::samba::remembered
