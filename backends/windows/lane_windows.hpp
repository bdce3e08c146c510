// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace netuse::inline v0::windows {

/// Work in a thread that is left behind when it overruns: no call into a network provider can be relied on to return.
/// The work must own all that it uses.
class Lane {
 public:
  using Clock = std::chrono::steady_clock;

  /// Starts the work, unless too many threads of earlier lanes still hang; then it counts as late at once.
  explicit Lane(std::function<void()> work);
  /// Did the work end by then? `until` Clock::time_point::max(): waits for ever.
  bool wait(Clock::time_point until) const;
  /// Asks Windows to break off the thread's synchronous I/O, so that what was left behind can end.
  void cancel() const noexcept;
  /// Windows' number of the thread, 0 if it never ran.
  unsigned long thread() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace netuse::inline v0::windows
