// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace netuse::inline v0::host {

using Clock = std::chrono::steady_clock;
using Deadline = Clock::time_point;

/// For ever.
inline constexpr Deadline no_deadline = Deadline::max();

/// The moment when this time is up: now for zero and negative times, and no deadline for those that the clock cannot
/// count to (which compares milliseconds, because the largest of those are no nanoseconds).
inline Deadline deadline_after(std::chrono::milliseconds timeout) noexcept {
  const auto now = Clock::now();
  if (timeout <= std::chrono::milliseconds::zero()) return now;
  return timeout < std::chrono::duration_cast<std::chrono::milliseconds>(no_deadline - now) ? now + timeout
                                                                                            : no_deadline;
}

}  // namespace netuse::inline v0::host
