// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "moment.hpp"
#include "netuse/netuse.hpp"

namespace netuse::cli {

enum class Change : std::uint8_t { created, deleted, modified };

/// What an event of the library tells of a connection.
struct Event {
  Change change = Change::modified;
  Moment at;                         ///< where nobody knows it, what the caller takes for it
  bool timed = false;                ///< somebody knows it
  std::optional<Object> target;      ///< nothing where the query did not select it
  std::optional<Object> previous;    ///< of modified ones
  std::optional<std::size_t> count;  ///< of a group: how many it had; the rest but `at` is then of one of them
  Moment representative_at;          ///< of a group: when that one happened
};
/// `otherwise`: when it happened, where the event does not tell; nothing: nobody knows.
Event event_of(const Object& object, std::optional<Moment> otherwise);

/// "2026-11-22T09:00:10Z"; "-" where nobody knows.
std::string time_of(const Event& event);

/// "created", "deleted", "modified"
const char* word(Change change);

/// A property of an instance that is there and has the property, else null.
std::optional<std::string> value_of(const std::optional<Object>& instance, const char* property);

/// "Connected, OK"; empty if neither is known.
std::string state_of(const std::optional<Object>& instance);

/// "Status: OK -> Lost Comm" for each property that differs, in the class's order.
std::vector<std::string> differences_of(const Event& event);

/// "Status: OK -> Lost Comm", "was Connected, OK"; may be empty.
std::string what_became(const Event& event);

/// "2026-11-22T09:00:10Z  modified  \\nas\media (/srv/media)  Status: OK -> Degraded (reason)", fit for a terminal.
/// `reason`: why it is not OK; may be empty.
std::string line_of(const Event& event, const std::string& reason);

}  // namespace netuse::cli
