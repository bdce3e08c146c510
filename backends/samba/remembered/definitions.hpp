// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/remembered/definition.hpp"

namespace netuse::inline v0::samba::remembered {

/// All definitions of SMB mounts in the evidence: fstab, systemd units, autofs maps, pam_mount. One per remote
/// and mount point, the first that was found. What cannot be read or contradicts another is a diagnostic of `out`.
std::vector<Definition> read_definitions(const model::Evidence& evidence, model::Snapshot& out);

}  // namespace netuse::inline v0::samba::remembered
