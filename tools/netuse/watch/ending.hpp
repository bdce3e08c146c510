// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "arguments.hpp"
#include "watch/condition.hpp"
#include "watch/feed.hpp"

namespace netuse::cli {

/// When watching ends: --until, --until-none, --for, or when none comes any more. Statuses are the command's.
class Ending {
 public:
  /// The time of --for begins. Throws Error for a condition and for a time that are none.
  explicit Ending(const WatchArguments& asked);

  /// To be told of each snapshot that is shown: is it time to end, with success?
  bool is_fulfilled(const Snapshot& snapshot);
  /// By then; the end of time without --for.
  WatchClock::time_point deadline() const noexcept { return deadline_; }
  bool is_time_up() const noexcept { return WatchClock::now() >= deadline_; }

  /// For when the time is up, with a word on what the state was.
  int at_time_up(const Snapshot& snapshot) const;
  /// For when none comes any more.
  int at_end(const Snapshot& snapshot) const;
  /// For when somebody does not want to wait any longer.
  int at_quit(const Snapshot& snapshot) const;

 private:
  int unfulfilled(const std::string& why, const Snapshot& snapshot) const;
  std::string what_lacks(const Snapshot& snapshot) const;

  std::optional<Condition> until_;
  bool none_ = false;  ///< that it holds for none is waited for
  std::string length_;
  WatchClock::time_point deadline_ = WatchClock::time_point::max();
  std::optional<Snapshot> checked_;
  bool fulfilled_ = false;
};

}  // namespace netuse::cli
