// SPDX-License-Identifier: MIT
#include "watch/rate_limit.hpp"

namespace netuse::cli {

namespace {

constexpr std::chrono::minutes window{1};

}  // namespace

void RateLimit::forget(Clock::time_point now) {
  while (!last_minute_.empty() && now - last_minute_.front() >= window) last_minute_.pop_front();
}

bool RateLimit::admit(Clock::time_point now) {
  forget(now);
  if (last_minute_.size() >= most_) return false;
  last_minute_.push_back(now);
  return true;
}

RateLimit::Clock::time_point RateLimit::opens(Clock::time_point now) {
  forget(now);
  return last_minute_.size() < most_ ? now : last_minute_.front() + window;
}

}  // namespace netuse::cli
