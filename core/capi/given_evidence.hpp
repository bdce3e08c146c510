// SPDX-License-Identifier: MIT
#pragma once

#include "netuse/memory.hpp"
#include "netuse/netuse_types.h"

namespace netuse::inline v0::capi {

/// A function of C's that puts documents, as one that gives them.
GiveEvidence evidence_of(netuse_give give, void* context);

}  // namespace netuse::inline v0::capi
