// SPDX-License-Identifier: MIT
#include "watch/ending.hpp"

#include <algorithm>

#include "cli.hpp"
#include "explained.hpp"
#include "record_timeline.hpp"

namespace netuse::cli {

namespace {

WatchClock::time_point deadline_of(const std::string& length) {
  if (length.empty()) return WatchClock::time_point::max();
  const auto duration = duration_of(length);
  if (!duration)
    throw Error(Wbem::invalid_parameter, "'--for " + length + "' is no time; write for example 30, 30s, 2m or 1h");
  return WatchClock::now() + *duration;
}

/// Some of those that are not OK, and why.
std::string states_in(const Snapshot& snapshot) {
  constexpr std::size_t most = 3;
  const std::size_t all = snapshot.connections().size();
  if (all == 0) return "there is no connection";
  const std::vector<Explanation> not_ok = explain(snapshot);
  if (not_ok.empty()) return all == 1 ? "the only connection is OK" : "all " + counted(all, "connection") + " are OK";
  std::string text;
  for (std::size_t i = 0; i < std::min(most, not_ok.size()); ++i)
    text += (i == 0 ? "" : "; ") + title_of(not_ok[i], false) + " is " + state_of(not_ok[i]) + " (" +
            reason_of(not_ok[i], "Status").rule + ")";
  if (not_ok.size() > most) text += "; and " + std::to_string(not_ok.size() - most) + " more are not OK";
  return text;
}

}  // namespace

Ending::Ending(const WatchArguments& asked) : length_(asked.length) {
  if (!asked.until.empty()) until_.emplace(asked.until);
  none_ = !asked.until_none.empty();
  if (none_) until_.emplace(asked.until_none);
  deadline_ = deadline_of(asked.length);
}

bool Ending::is_fulfilled(const Snapshot& snapshot) {
  if (!until_ || (checked_ && same_look(*checked_, snapshot))) return fulfilled_;
  checked_ = snapshot;
  fulfilled_ = until_->holds_in(snapshot) != none_;
  return fulfilled_;
}

int Ending::unfulfilled(const std::string& why, const Snapshot& snapshot) const {
  if (!until_) return success;
  say(why + ", and " + what_lacks(snapshot));
  return time_up;
}

std::string Ending::what_lacks(const Snapshot& snapshot) const {
  if (!none_) return "no connection fulfils the condition of --until: " + states_in(snapshot);
  const std::set<std::string> names = until_->names_in(snapshot);
  return counted(names.size(), "connection") + " still " + (names.size() == 1 ? "fulfils" : "fulfil") +
         " the condition of --until-none" + (names.empty() ? "" : ", such as " + *names.begin());
}

int Ending::at_time_up(const Snapshot& snapshot) const {
  return unfulfilled("the time is up (--for " + length_ + ")", snapshot);
}

int Ending::at_end(const Snapshot& snapshot) const {
  return unfulfilled("nothing changes any more", snapshot);
}

int Ending::at_quit(const Snapshot& snapshot) const {
  return unfulfilled("you have ended it", snapshot);
}

}  // namespace netuse::cli
