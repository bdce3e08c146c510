// SPDX-License-Identifier: MIT
#include "watch/rate_limit.hpp"

namespace netuse::cli {

bool RateLimit::admit(Clock::time_point now) {
  constexpr std::chrono::minutes window{1};
  while (!last_minute_.empty() && now - last_minute_.front() >= window) last_minute_.pop_front();
  if (last_minute_.size() >= most_) return false;
  last_minute_.push_back(now);
  return true;
}

}  // namespace netuse::cli
