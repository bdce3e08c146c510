// SPDX-License-Identifier: MIT
#pragma once

#include "model/evidence.hpp"
#include "model/snapshot.hpp"

namespace netuse::inline v0::samba::server {

/// Adds the connections that other machines hold to this one: one for each client machine and share of smbstatus,
/// by Name, without IPC$. The shares' paths, types and comments come from testparm. The host's name is that of
/// `out.origin()`. Diagnoses what is not known and why. `accounts`: also tells why each is as it is.
void add_inbound(const model::Evidence& evidence, bool accounts, model::Snapshot& out);

}  // namespace netuse::inline v0::samba::server
