// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "samba/server/smbstatus.hpp"

namespace netuse::inline v0::samba::server {

/// Adds the sessions and tree connects of `text`, which begins with the "{" of smbstatus --json; several objects may
/// follow one another. Open files are skipped. What stands before a syntax error is kept. `line` is the number of the
/// text's first line in its document.
void read_smbstatus_json(std::string_view text, std::uint32_t line, SmbStatus& status, const Report& report);

}  // namespace netuse::inline v0::samba::server
