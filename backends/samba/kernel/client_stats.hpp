// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/keywords.hpp"
#include "netuse/statistics.hpp"

/// /proc/fs/cifs/Stats, all generations from Linux 2.6 to 7.x (fs/smb/client/cifs_debug.c, smb1ops.c, smb2ops.c).
namespace netuse::inline v0::samba::kernel {

/// The lines that say something, each where it stood; "?" where none does. The same again if done twice.
std::string keep_stats(std::string_view text);
/// All but the names of hosts and shares.
void mark_stats(model::Keywords& into);

/// Adds what the text says; false: it has no line of this format. Texts may be any bytes.
bool read_stats(std::string_view text, HostStatistics& into);

}  // namespace netuse::inline v0::samba::kernel
