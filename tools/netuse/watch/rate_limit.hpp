// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>

namespace netuse::cli {

/// Never more than so many in any minute.
class RateLimit {
 public:
  using Clock = std::chrono::steady_clock;

  explicit RateLimit(std::size_t most) : most_(most) {}

  /// May there be one at this moment? Then it is counted. Moments do not go back.
  bool admit(Clock::time_point now);

 private:
  std::size_t most_;
  std::deque<Clock::time_point> last_minute_;
};

}  // namespace netuse::cli
