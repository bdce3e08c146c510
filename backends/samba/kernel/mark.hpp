// SPDX-License-Identifier: MIT
#pragma once

#include "model/keywords.hpp"

/// What of the kernel's documents is no name.
namespace netuse::inline v0::samba::kernel {

void mark_mounts(model::Keywords& into);
void mark_debug_data(model::Keywords& into);
void mark_sockets(model::Keywords& into);

}  // namespace netuse::inline v0::samba::kernel
