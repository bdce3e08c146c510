// SPDX-License-Identifier: MIT
#include "samba/server/session_users.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "log/log.hpp"

namespace netuse::inline v0::samba::server {

namespace {

/// The users and groups of the rows that can be read in one way only.
class KnownNames {
 public:
  explicit KnownNames(const std::vector<Reading>& readings) {
    for (const Reading& reading : readings) {
      users_.insert(reading.user);
      if (!reading.group.empty()) groups_.insert(reading.group);
    }
  }

  /// The reading whose names stand elsewhere in the document: both of them, else one; nullptr where none or several do.
  const Reading* choose(const std::vector<Reading>& readings) const {
    for (const int wanted : {2, 1}) {
      const auto fits = [&](const Reading& r) { return score(r) >= wanted; };
      const auto first = std::ranges::find_if(readings, fits);
      if (first == readings.end()) continue;
      return std::any_of(first + 1, readings.end(), fits) ? nullptr : &*first;
    }
    return nullptr;
  }

 private:
  int score(const Reading& reading) const {
    return (users_.contains(reading.user) ? 1 : 0) + (groups_.contains(reading.group) ? 1 : 0);
  }

  std::unordered_set<std::string_view> users_;
  std::unordered_set<std::string_view> groups_;
};

}  // namespace

void SessionUsers::add(SessionRow row, std::uint32_t line) {
  Session session{.id = {}, .server = row.server, .names = row.names, .user = {}, .knowledge = UserKnowledge::known};
  if (row.names.empty()) {
    session.knowledge = UserKnowledge::not_logged_on;
  } else if (row.readings.size() == 1) {
    session.user = row.readings.front().user;
    known_.push_back(row.readings.front());
  } else {
    session.knowledge = UserKnowledge::undecided;
    open_.push_back({status_.sessions.size(), line, std::move(row.readings)});
  }
  status_.sessions.push_back(session);
}

void SessionUsers::finish() {
  const KnownNames known(known_);
  for (const Open& row : open_) {
    const Reading* const reading = known.choose(row.readings);
    if (reading == nullptr) {
      tell(row);
      continue;
    }
    log::debug([&] {
      return "smbstatus line " + std::to_string(row.line) + ": of " + std::to_string(row.readings.size()) +
             " ways to part user and group, the one whose names stand in other rows counts: '" +
             std::string(reading->user) + "'";
    });
    status_.sessions[row.session].user = reading->user;
    status_.sessions[row.session].knowledge = UserKnowledge::known;
  }
}

void SessionUsers::tell(const Open& row) const {
  std::string users;
  constexpr std::size_t shown = 3;
  for (std::size_t i = 0; i < std::min(shown, row.readings.size()); ++i)
    users.append(i == 0 ? " (it may be '" : "' or '").append(row.readings[i].user);
  if (!users.empty()) users += row.readings.size() > shown ? "' or another)" : "')";
  report_(Severity::warning, row.line,
          "the blanks in this row do not say where the user's name ends and the group's begins" + users +
              "; the user of its connections is not known (smbstatus --json tells it, from Samba 4.17 on)");
}

}  // namespace netuse::inline v0::samba::server
