// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "samba/server/smbstatus.hpp"

namespace netuse::inline v0::samba::server {

/// Is this line the header of one of smbstatus' tables (Samba 2.2 to 4.25)?
bool is_smbstatus_header(std::string_view line) noexcept;

/// Adds the sessions and tree connects of the tables in `text`, whatever their order and the locale of their times.
/// Lines outside of the tables go to `remarks`. Returns whether there was any table.
bool read_smbstatus_text(std::string_view text, SmbStatus& status, Remarks& remarks, const Report& report);

/// One row of the table of sessions: the process, and the user if the columns can be told apart. Fields are padded,
/// never cut, and names may hold blanks.
struct SessionRow {
  std::string_view server;
  std::string_view user;   ///< null: nobody is logged on
  bool ambiguous = false;  ///< user and group cannot be told apart
};
bool read_session_row(std::string_view line, SessionRow& row);

}  // namespace netuse::inline v0::samba::server
