// SPDX-License-Identifier: MIT
#include "wmi/dmtf_time.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace netuse_wbem {
namespace {

using std::chrono::days;
constexpr std::int64_t ticks_per_second = 10'000'000;
constexpr std::int64_t seconds_to_1970 = 11'644'473'600;
constexpr std::size_t length = 25;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Takes a field off: digits, or asterisks for one that is not said. False for anything else.
bool take(std::string_view& text, std::size_t digits, std::optional<int>& part) {
  const std::string_view field = text.substr(0, digits);
  text.remove_prefix(digits);
  part.reset();
  if (field.find_first_not_of('*') == std::string_view::npos) return true;
  int value = 0;
  for (const char c : field) {
    if (!is_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  part = value;
  return true;
}

bool within(const std::optional<int>& part, int least, int most) {
  return !part || (*part >= least && *part <= most);
}

bool is_valid(const DmtfTime& time) {
  const bool date = time.is_interval || (within(time.month, 1, 12) && within(time.day, 1, 31));
  return date && within(time.hours, 0, 23) && within(time.minutes, 0, 59) && within(time.seconds, 0, 59);
}

bool take_clock(std::string_view& text, DmtfTime& time) {
  if (!take(text, 2, time.hours) || !take(text, 2, time.minutes) || !take(text, 2, time.seconds)) return false;
  if (text[0] != '.') return false;
  text.remove_prefix(1);
  return take(text, 6, time.microseconds);
}

std::string field(const std::optional<int>& part, int digits) {
  if (!part) return std::string(static_cast<std::size_t>(digits), '*');
  char text[16];
  std::snprintf(text, sizeof text, "%0*d", digits, *part);
  return text;
}

std::int64_t clock_ticks(const DmtfTime& time) {
  const std::int64_t seconds = *time.hours * 3600LL + *time.minutes * 60LL + *time.seconds;
  return seconds * ticks_per_second + time.microseconds.value_or(0) * 10LL;
}

}  // namespace

std::optional<DmtfTime> parse_dmtf(std::string_view text) {
  if (text.size() != length) return std::nullopt;
  DmtfTime time;
  const char sign = text[21];
  time.is_interval = sign == ':';
  const bool date = time.is_interval ? take(text, 8, time.day)
                                     : take(text, 4, time.year) && take(text, 2, time.month) && take(text, 2, time.day);
  if (!date || !take_clock(text, time)) return std::nullopt;
  text.remove_prefix(1);
  if (!take(text, 3, time.utc) || (sign != '+' && sign != '-' && sign != ':')) return std::nullopt;
  if (sign == '-' && time.utc) time.utc = -*time.utc;
  return is_valid(time) ? std::optional(time) : std::nullopt;
}

std::string DmtfTime::text() const {
  const std::string clock = field(hours, 2) + field(minutes, 2) + field(seconds, 2) + "." + field(microseconds, 6);
  if (is_interval) return field(day, 8) + clock + ":000";
  const bool behind = utc && *utc < 0;
  const std::optional<int> offset = behind ? std::optional(-*utc) : utc;
  return field(year, 4) + field(month, 2) + field(day, 2) + clock + (behind ? "-" : "+") + field(offset, 3);
}

std::optional<std::int64_t> DmtfTime::file_time() const {
  if (!day || !hours || !minutes || !seconds) return std::nullopt;
  if (is_interval) return *day * 86'400LL * ticks_per_second + clock_ticks(*this);
  if (!year || !month) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  const std::int64_t midnight = std::chrono::sys_days(date).time_since_epoch().count() * 86'400LL + seconds_to_1970;
  return (midnight - utc.value_or(0) * 60LL) * ticks_per_second + clock_ticks(*this);
}

DmtfTime dmtf_of_file_time(std::int64_t file_time, int utc) {
  const std::int64_t shifted = file_time + utc * 60LL * ticks_per_second;
  const std::int64_t seconds = shifted / ticks_per_second - seconds_to_1970;
  const auto day = std::chrono::floor<days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  const std::chrono::year_month_day date{day};
  const auto in_day = static_cast<int>(seconds - day.time_since_epoch().count() * 86'400LL);
  DmtfTime time;
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  time.hours = in_day / 3600;
  time.minutes = in_day / 60 % 60;
  time.seconds = in_day % 60;
  time.microseconds = static_cast<int>(shifted % ticks_per_second / 10);
  time.utc = utc;
  return time;
}

int local_utc(std::int64_t file_time) {
  const auto moment = static_cast<std::time_t>(file_time / ticks_per_second - seconds_to_1970);
  std::tm local{};
  return localtime_r(&moment, &local) != nullptr ? static_cast<int>(local.tm_gmtoff / 60) : 0;
}

}  // namespace netuse_wbem
