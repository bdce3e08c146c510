// SPDX-License-Identifier: MIT
#include "watch/journal_entry.hpp"

#include "watch/variables.hpp"

namespace netuse::cli {

namespace {

/// By which `journalctl MESSAGE_ID=...` finds all of them.
constexpr const char* message_id = "3f1d8a1e6c0b4c1f9d0e7a52b1c84d6e";

/// syslog's numbers: what is not OK is a warning, what goes is worth a notice.
const char* priority_of(const Event& event) {
  if (event.change == Change::deleted) return "5";
  return value_of(event.target, "Status").value_or("OK") == "OK" ? "6" : "4";
}

/// The journal has a time of its own.
std::string without_time(const std::string& line) {
  const std::size_t blank = line.find("  ");
  return blank == std::string::npos ? line : line.substr(blank + 2);
}

}  // namespace

Journal::Fields journal_entry(const Told& told, const std::string& reason, const Snapshot& snapshot,
                              const std::string& line) {
  Journal::Fields fields{{"MESSAGE", without_time(line)},
                         {"MESSAGE_ID", message_id},
                         {"PRIORITY", priority_of(told.event)},
                         {"SYSLOG_IDENTIFIER", "netuse"}};
  for (auto& [name, value] : variables_of(told.event, reason, snapshot))
    if (value) fields.emplace_back(name, *value);
  return fields;
}

}  // namespace netuse::cli
