// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"

namespace netuse::inline v0::samba {

/// Gathers a Linux host's documents. Touches no mount point, contacts nobody, decides nothing.
void collect(const backends::CollectOptions& options, backends::Gathering& into);

}  // namespace netuse::inline v0::samba
