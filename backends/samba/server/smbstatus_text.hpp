// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "samba/server/remarks.hpp"
#include "samba/server/smbstatus.hpp"

namespace netuse::inline v0::samba::server {

/// Adds the sessions and tree connects of the tables in `text`, whatever their order and the locale of their times.
/// Lines outside of the tables go to `remarks`. Returns whether there was any table.
bool read_smbstatus_text(std::string_view text, SmbStatus& status, Remarks& remarks, const Report& report);

}  // namespace netuse::inline v0::samba::server
