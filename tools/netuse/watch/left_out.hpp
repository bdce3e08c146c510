// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

namespace netuse::cli {

/// Counts what was left out, and says when that is to be told: soon after it begins, each minute while it goes on, and
/// at the end. Each is told once.
class LeftOut {
 public:
  using Clock = std::chrono::steady_clock;

  void add(std::size_t count, Clock::time_point now);
  /// How many are to be told now. Moments do not go back.
  std::optional<std::size_t> news(Clock::time_point now, bool at_end);

 private:
  std::size_t count_ = 0;
  Clock::time_point first_;  ///< of those that nobody was told of
  std::optional<Clock::time_point> told_;
};

}  // namespace netuse::cli
