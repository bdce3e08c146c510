// SPDX-License-Identifier: MIT
#include "moment.hpp"

#include <array>
#include <cstdio>

namespace netuse::cli {

namespace c = std::chrono;

std::optional<Moment> moment_of(const std::string& text) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  if (std::sscanf(text.c_str(), "%4d-%2u-%2uT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second) != 6)
    return std::nullopt;
  const c::year_month_day date{c::year(year), c::month(month), c::day(day)};
  if (!date.ok()) return std::nullopt;
  return c::sys_days(date) + c::hours(hour) + c::minutes(minute) + c::seconds(second);
}

Moment moment_of_file_time(std::int64_t file_time) {
  constexpr std::int64_t ticks_a_millisecond = 10'000;
  constexpr std::int64_t seconds_until_1970 = 11'644'473'600;
  return Moment(c::milliseconds(file_time / ticks_a_millisecond) - c::seconds(seconds_until_1970));
}

Moment moment_now() {
  return c::time_point_cast<c::milliseconds>(c::system_clock::now());
}

std::string text_of(Moment moment) {
  const auto day = c::floor<c::days>(moment);
  const c::year_month_day date(day);
  const c::hh_mm_ss time(c::floor<c::seconds>(moment) - day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  return text.data();
}

std::string age_text(c::seconds age) {
  const auto seconds = age.count();
  if (seconds < 120) return std::to_string(seconds) + " s";
  if (seconds < 7200) return std::to_string(seconds / 60) + " min";
  if (seconds < 172'800) return std::to_string(seconds / 3600) + " h";
  return std::to_string(seconds / 86'400) + " d";
}

}  // namespace netuse::cli
