// SPDX-License-Identifier: MIT
#include "watch/waiting.hpp"

#include <algorithm>

namespace netuse::cli {

int milliseconds_until(std::chrono::steady_clock::time_point until) {
  using std::chrono::milliseconds;
  constexpr milliseconds longest = std::chrono::hours(1);
  const auto now = std::chrono::steady_clock::now();
  if (until <= now) return 0;
  if (until - now >= longest) return static_cast<int>(longest.count());
  return static_cast<int>(std::chrono::ceil<milliseconds>(until - now).count());
}

}  // namespace netuse::cli
