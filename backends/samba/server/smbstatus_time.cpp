// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_time.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba::server {

namespace {

constexpr int day_minutes = 24 * 60;
constexpr int west_most = -12 * 60;
constexpr int east_most = 14 * 60;
constexpr Micros second_micros = 1'000'000;

struct Parts {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  Micros micros = 0;
};

std::optional<Micros> moment(const Parts& p) noexcept {
  namespace chr = std::chrono;
  const chr::year_month_day date{chr::year{p.year}, chr::month{p.month}, chr::day{p.day}};
  if (!date.ok() || p.year < 1 || p.year > 9999) return std::nullopt;
  if (p.hour < 0 || p.hour > 23 || p.minute < 0 || p.minute > 59 || p.second < 0 || p.second > 60) return std::nullopt;
  const Micros days = chr::sys_days{date}.time_since_epoch().count();
  return (((days * 24 + p.hour) * 60 + p.minute) * 60 + p.second) * second_micros + p.micros;
}

/// Takes a number of exactly `width` digits and the mark behind it (0: none) off the text.
template <class Number>
bool take(std::string_view& text, std::size_t width, char mark, Number& value) noexcept {
  if (text.size() < width ||
      !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(width), text::is_digit))
    return false;
  value = text::number<Number>(text.substr(0, width)).value_or(Number{});
  text.remove_prefix(width);
  if (mark == '\0') return true;
  if (text.empty() || text.front() != mark) return false;
  text.remove_prefix(1);
  return true;
}

/// ".714336" in microseconds; digits after the sixth are dropped.
Micros take_fraction(std::string_view& text) noexcept {
  if (text.empty() || text.front() != '.') return 0;
  text.remove_prefix(1);
  Micros value = 0;
  Micros scale = second_micros;
  for (; !text.empty() && text::is_digit(text.front()); text.remove_prefix(1))
    if (scale > 1) value += (text.front() - '0') * (scale /= 10);
  return value;
}

/// What is left of an ISO text after the seconds.
std::optional<int> offset_of(std::string_view text) noexcept {
  if (text == "Z") return 0;
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  int hours = 0;
  int minutes = 0;
  if (!take(text, 2, '\0', hours)) return std::nullopt;
  if (text.starts_with(':')) text.remove_prefix(1);
  if (!take(text, 2, '\0', minutes) || !text.empty()) return std::nullopt;
  return sign * (hours * 60 + minutes);
}

/// Undoes the whole day that the printed offset may be off (see iso_time).
std::optional<int> real_offset(int printed, std::optional<int> zone) noexcept {
  std::optional<int> best;
  int candidates = 0;
  for (const int offset : {printed - day_minutes, printed, printed + day_minutes}) {
    if (offset < west_most || offset > east_most) continue;
    ++candidates;
    if (!best || (zone && std::abs(offset - *zone) < std::abs(*best - *zone))) best = offset;
  }
  return zone || candidates == 1 ? best : std::nullopt;
}

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// "10:01:13", with "AM" or "PM" behind it on a 12-hour clock.
bool read_clock(std::string_view clock, std::string_view half, Parts& parts) noexcept {
  if (!take(clock, 2, ':', parts.hour) || !take(clock, 2, ':', parts.minute) || !take(clock, 2, '\0', parts.second) ||
      !clock.empty())
    return false;
  if (half.empty()) return true;
  const bool afternoon = text::iequals(half, "PM");
  if ((!afternoon && !text::iequals(half, "AM")) || parts.hour < 1 || parts.hour > 12) return false;
  parts.hour = parts.hour % 12 + (afternoon ? 12 : 0);
  return true;
}

}  // namespace

std::optional<int> iso_offset(std::string_view text) noexcept {
  const std::size_t clock = text.find('T');
  if (clock == std::string_view::npos) return std::nullopt;
  const std::size_t at = text.find_first_of("+-Z", clock);
  return at == std::string_view::npos ? std::nullopt : offset_of(text.substr(at));
}

std::optional<Micros> iso_time(std::string_view text, std::optional<int> zone) noexcept {
  Parts parts;
  if (!take(text, 4, '-', parts.year) || !take(text, 2, '-', parts.month) || !take(text, 2, 'T', parts.day) ||
      !take(text, 2, ':', parts.hour) || !take(text, 2, ':', parts.minute) || !take(text, 2, '\0', parts.second))
    return std::nullopt;
  parts.micros = take_fraction(text);
  const bool exact = text.find(':') == std::string_view::npos;  // as "timestamp" is written, by strftime
  std::optional<int> offset = offset_of(text);
  if (offset && !exact) offset = real_offset(*offset, zone);
  const auto local = moment(parts);
  if (!offset || !local) return std::nullopt;
  return *local - Micros{*offset} * 60 * second_micros;
}

std::optional<int> zone_offset(std::string_view zone) noexcept {
  for (const std::string_view name : {"UTC", "GMT", "UCT", "Z"})
    if (zone == name) return 0;
  if (zone.empty() || (zone.front() != '+' && zone.front() != '-')) return std::nullopt;
  const int sign = zone.front() == '-' ? -1 : 1;
  zone.remove_prefix(1);
  int hours = 0;
  int minutes = 0;
  int seconds = 0;
  if (!take(zone, 2, '\0', hours)) return std::nullopt;
  if (!zone.empty() && !take(zone, 2, '\0', minutes)) return std::nullopt;
  if (!zone.empty() && !take(zone, 2, '\0', seconds)) return std::nullopt;
  if (!zone.empty() || hours > 24 || minutes > 59 || seconds > 59) return std::nullopt;
  return sign * ((hours * 60 + minutes) * 60 + seconds);
}

std::optional<Micros> text_time(std::span<const std::string_view> words, std::string_view zone) noexcept {
  const auto offset = zone_offset(zone);
  if (!offset) return std::nullopt;
  if (words.size() != 5 && words.size() != 6) return std::nullopt;
  const auto month = std::ranges::find(months, words[1]);
  const auto day = text::number<unsigned>(words[2]);
  const auto year = text::number<int>(words.back());
  if (month == months.end() || !day || !year) return std::nullopt;
  Parts parts{.year = *year, .month = static_cast<unsigned>(month - months.begin()) + 1, .day = *day};
  if (!read_clock(words[3], words.size() == 6 ? words[4] : std::string_view(), parts)) return std::nullopt;
  const auto local = moment(parts);
  if (!local) return std::nullopt;
  return *local - Micros{*offset} * second_micros;
}

std::string cim_datetime(Micros time) {
  namespace chr = std::chrono;
  const chr::sys_time<chr::microseconds> at{chr::microseconds{time}};
  const auto days = chr::floor<chr::days>(at);
  const chr::year_month_day date{days};
  const chr::hh_mm_ss<chr::microseconds> clock{at - days};
  const int year = static_cast<int>(date.year());
  if (year < 0 || year > 9999) return {};
  std::array<char, 64> text{};
  const int length =
      std::snprintf(text.data(), text.size(), "%04d%02u%02u%02d%02d%02d.%06d+000", year,
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                    static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                    static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return length > 0 ? std::string(text.data(), static_cast<std::size_t>(length)) : std::string();
}

}  // namespace netuse::inline v0::samba::server
