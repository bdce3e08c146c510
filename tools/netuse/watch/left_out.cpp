// SPDX-License-Identifier: MIT
#include "watch/left_out.hpp"

#include <utility>

namespace netuse::cli {

void LeftOut::add(std::size_t count, Clock::time_point now) {
  if (count_ == 0) first_ = now;
  count_ += count;
}

std::optional<std::size_t> LeftOut::news(Clock::time_point now, bool at_end) {
  // Those of one look are told as one.
  constexpr std::chrono::milliseconds together{300};
  constexpr std::chrono::minutes pause{1};
  if (count_ == 0) return std::nullopt;
  const bool is_early = now - first_ < together || (told_ && now - *told_ < pause);
  if (is_early && !at_end) return std::nullopt;
  told_ = now;
  return std::exchange(count_, 0);
}

}  // namespace netuse::cli
