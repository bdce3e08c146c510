// SPDX-License-Identifier: MIT
#pragma once

#include "model/evidence.hpp"
#include "model/snapshot.hpp"

namespace netuse::inline v0::samba::kernel {

/// What the kernel's client counts, from Stats and DebugData: one HostStatistics, if either of them says anything.
void count_client(const model::Evidence& evidence, model::Snapshot& out);

}  // namespace netuse::inline v0::samba::kernel
