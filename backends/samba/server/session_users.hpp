// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "samba/server/session_row.hpp"
#include "samba/server/smbstatus.hpp"

namespace netuse::inline v0::samba::server {

/// Tells the users of one document's sessions from their groups, once all rows are read: what one row leaves open,
/// another one may show.
class SessionUsers {
 public:
  SessionUsers(SmbStatus& status, const Report& report) : status_(status), report_(report) {}

  /// Adds the session to the status; `line` is the number of its row.
  void add(SessionRow row, std::uint32_t line);
  /// Gives the sessions that were added their users, and diagnoses those whose user cannot be told.
  void finish();

 private:
  struct Open {
    std::size_t session;
    std::uint32_t line;
    std::vector<Reading> readings;
  };
  void tell(const Open& row) const;

  SmbStatus& status_;
  const Report& report_;
  std::vector<Reading> known_;
  std::vector<Open> open_;
};

}  // namespace netuse::inline v0::samba::server
