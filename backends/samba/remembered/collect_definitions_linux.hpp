// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"
#include "host/seen_paths_linux.hpp"

namespace netuse::inline v0::samba::remembered {

/// Gathers the files that say which SMB mounts are remembered, with the secrets taken out: fstab, systemd units and
/// what links to them, autofs masters and their map files, pam_mount. Follows no link out of the system's own folders.
/// `seen`, where there is one, gets all that was looked at: as long as it is the same, so are the documents.
void collect_definitions(const backends::CollectOptions& options, backends::Gathering& into,
                         host::SeenPaths* seen = nullptr);

}  // namespace netuse::inline v0::samba::remembered
