// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

#include "host/clock.hpp"
#include "host/deadline.hpp"
#include "services/source.hpp"

/// When to look next, and what is said where that was of no use.
namespace netuse::inline v0::source {

/// However often the system tells of changes, and whatever WITHIN says.
inline constexpr std::chrono::milliseconds shortest_pause{20};

using FileTicks = std::chrono::duration<detail::FileTime, std::ratio<1, 10'000'000>>;

/// The moment that is so many seconds after `start`; no deadline where the clock does not count so far.
inline host::Deadline seconds_after(host::Deadline start, double seconds) noexcept {
  constexpr double most = 1e9;
  if (!(seconds < most)) return host::no_deadline;
  return start +
         std::chrono::duration_cast<host::Clock::duration>(std::chrono::duration<double>(std::max(seconds, 0.0)));
}

/// The moment when the clock on the wall tells that time; no deadline for none, and for one that is a year away.
inline host::Deadline deadline_at(std::optional<detail::FileTime> time) {
  constexpr FileTicks year = std::chrono::hours(24 * 365);
  if (!time) return host::no_deadline;
  const FileTicks left(*time - host::file_time_now());
  return left < year ? host::Clock::now() + std::max(left, FileTicks::zero()) : host::no_deadline;
}

/// No look: only time passed.
inline detail::Look no_look() {
  return {.at = host::file_time_now(), .looked = false};
}

/// A look that failed.
inline detail::Look failed_look(const std::string& why) {
  return {.at = host::file_time_now(),
          .problem = Diagnostic{.severity = Severity::error,
                                .document = {},
                                .line = 0,
                                .message = why + ": what changed is not known; the next look follows"}};
}

}  // namespace netuse::inline v0::source
