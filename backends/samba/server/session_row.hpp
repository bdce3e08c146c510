// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace netuse::inline v0::samba::server {

/// "4711", "1:4711" (cluster), "4711.5" (task), "disconnected".
bool is_server(std::string_view word) noexcept;

/// How the columns Username and Group of a row can be read.
struct Reading {
  std::string_view user;
  std::string_view group;

  bool operator==(const Reading&) const = default;
};

/// One row of the table of sessions. Fields are padded, never cut, and names may hold blanks.
struct SessionRow {
  std::string_view server;
  std::string_view names;  ///< what user and group are printed in; empty: nobody is logged on
  /// All that the padding allows. None although there are `names`: there are too many, or the row is not as smbstatus
  /// prints it and has no gap between two names.
  std::vector<Reading> readings;
  std::string_view to_machine;  ///< the row up to the client's name
  std::string_view address;     ///< what stands in parentheses behind it
};
bool read_session_row(std::string_view line, SessionRow& row);

}  // namespace netuse::inline v0::samba::server
