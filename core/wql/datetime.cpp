// SPDX-License-Identifier: MIT
#include "wql/datetime.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "text/ascii.hpp"

namespace netuse::inline v0::wql {

namespace {

constexpr std::int64_t any_value = -1;
constexpr std::int64_t no_value = -2;

/// A field of digits, or of asterisks throughout.
std::int64_t field(std::string_view text, std::size_t at, std::size_t size) noexcept {
  const std::string_view digits = text.substr(at, size);
  if (std::ranges::all_of(digits, [](char c) { return c == '*'; })) return any_value;
  if (!std::ranges::all_of(digits, text::is_digit)) return no_value;
  return text::number<std::int64_t>(digits).value_or(no_value);
}

constexpr bool within(std::int64_t value, std::int64_t low, std::int64_t high) noexcept {
  return value == any_value || (value >= low && value <= high);
}

struct Clock {
  std::int64_t hour, minute, second, microsecond;

  bool valid() const noexcept {
    return within(hour, 0, 23) && within(minute, 0, 59) && within(second, 0, 59) && within(microsecond, 0, 999'999);
  }
  bool known() const noexcept { return hour >= 0 && minute >= 0 && second >= 0 && microsecond >= 0; }
  std::int64_t count() const noexcept { return ((hour * 60 + minute) * 60 + second) * 1'000'000 + microsecond; }
};

constexpr std::int64_t microseconds_a_day = 86'400'000'000;

std::optional<Datetime> interval(std::string_view text, const Clock& clock) noexcept {
  const std::int64_t days = field(text, 0, 8);
  if (days < 0 || !clock.valid() || !clock.known() || text.substr(22) != "000") return std::nullopt;
  return Datetime{Datetime::Kind::interval, days * microseconds_a_day + clock.count()};
}

std::optional<Datetime> point(std::string_view text, const Clock& clock) noexcept {
  const std::int64_t year = field(text, 0, 4);
  const std::int64_t month = field(text, 4, 2);
  const std::int64_t day = field(text, 6, 2);
  const std::int64_t zone = field(text, 22, 3);
  if (!within(year, 0, 9999) || !within(month, 1, 12) || !within(day, 1, 31) || !clock.valid() || zone == no_value)
    return std::nullopt;
  if (year < 0 || month < 0 || day < 0) return Datetime{};
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  if (!clock.known() || zone < 0) return Datetime{};
  const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
  const std::int64_t offset = (text[21] == '-' ? -zone : zone) * 60'000'000;
  return Datetime{Datetime::Kind::instant, days * microseconds_a_day + clock.count() - offset};
}

}  // namespace

std::optional<Datetime> parse_datetime(std::string_view text) noexcept {
  if (text.size() != 25 || text[14] != '.') return std::nullopt;
  const Clock clock{field(text, 8, 2), field(text, 10, 2), field(text, 12, 2), field(text, 15, 6)};
  if (text[21] == ':') return interval(text, clock);
  if (text[21] == '+' || text[21] == '-') return point(text, clock);
  return std::nullopt;
}

int compare_datetimes(std::string_view a, const std::optional<Datetime>& parsed_a, std::string_view b,
                      const std::optional<Datetime>& parsed_b) noexcept {
  const bool values =
      parsed_a && parsed_b && parsed_a->kind == parsed_b->kind && parsed_a->kind != Datetime::Kind::partial;
  if (!values) return a.compare(b);
  if (parsed_a->microseconds == parsed_b->microseconds) return 0;
  return parsed_a->microseconds < parsed_b->microseconds ? -1 : 1;
}

}  // namespace netuse::inline v0::wql
