// SPDX-License-Identifier: MIT
#include "host/clock.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace netuse::inline v0::host {

// The calendar's own arithmetic: the C library's gmtime shares its result among threads, and what does not is named
// otherwise on each system.
std::string utc_now() {
  using namespace std::chrono;
  const auto now = floor<seconds>(system_clock::now());
  const auto day = floor<days>(now);
  const year_month_day date(day);
  const hh_mm_ss time(now - day);
  std::array<char, 32> text{};
  const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                                   static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                                   static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                                   static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::int64_t file_time_now() {
  using namespace std::chrono;
  using Ticks = duration<std::int64_t, std::ratio<1, 10'000'000>>;
  constexpr Ticks until_1970 = sys_days(year(1970) / 1 / 1) - sys_days(year(1601) / 1 / 1);
  return (until_1970 + duration_cast<Ticks>(system_clock::now().time_since_epoch())).count();
}

}  // namespace netuse::inline v0::host
