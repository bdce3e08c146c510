// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"

namespace netuse::inline v0::samba::server {

/// Puts the documents that inbound connections are read from: smbstatus' sessions and tree connects (JSON where the
/// version has it), and what the configuration says of the shares ("testparm"). Runs nothing for another root.
void collect_smbstatus(const backends::CollectOptions& options, backends::Gathering& into);

}  // namespace netuse::inline v0::samba::server
