// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>

#include "host/deadline.hpp"

namespace netuse::inline v0::host {

/// Work in a thread of its own that is left behind when it overruns: no read of a file and no call into a network
/// provider can be relied on to return. The work must own all that it uses. What it throws comes out of wait().
/// Thread rule: the lane belongs to one thread, but for give_up().
class Lane {
 public:
  /// Is told to stop when it is given up. Work that cannot look at the token is left behind all the same.
  using Work = std::function<void(std::stop_token)>;

  /// While so many threads that were left behind have not ended, no lane starts: a program that asks every few seconds
  /// while a server hangs must not gather threads without end.
  static constexpr int most_left_behind = 8;

  /// Starts the work, if a thread is to be had (see refusal).
  explicit Lane(Work work);
  Lane(Lane&&) noexcept = default;
  Lane& operator=(Lane&&) = delete;
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;
  /// Gives up what has not ended, without patience.
  ~Lane();

  /// Why the work was not started; empty: it was.
  const std::string& refusal() const noexcept;
  /// Throws Error(provider_failure) with that reason, if there is one.
  void require_start() const;

  /// Did the work end by then? Work that was never started has not. Throws what the work threw: an Error as it is,
  /// anything else (no memory) as Error(provider_failure).
  bool wait(Deadline until) const;

  /// Tells the work to stop, breaks off its system call where the platform can do so, and gives it a moment to end:
  /// work that looks at its token is not left behind then. From here on it counts as left behind until it ends.
  void give_up(std::chrono::milliseconds patience = std::chrono::milliseconds{50}) const noexcept;

  /// Windows' number of the thread; 0 if it does not run, and on other platforms.
  unsigned long thread() const noexcept;

 private:
  struct State;

  std::shared_ptr<State> state_;
};

/// Was the work that this thread does for a lane given up? For code deep below, such as the reading of a file. False
/// in a thread that is none of a lane's.
bool told_to_stop() noexcept;

/// What the work gave, done in a lane; nothing if the time was up first, and then the lane is given up. A time that is
/// up already starts nothing. Throws as Lane does.
template <class Value>
std::optional<Value> in_lane(std::function<Value()> work, Deadline until) {
  if (until <= Clock::now()) return std::nullopt;
  const auto given = std::make_shared<std::optional<Value>>();
  const Lane lane([given, work = std::move(work)](const std::stop_token&) { given->emplace(work()); });
  lane.require_start();
  if (lane.wait(until)) return std::move(*given);
  lane.give_up();
  return std::nullopt;
}

}  // namespace netuse::inline v0::host
