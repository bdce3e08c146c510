// SPDX-License-Identifier: MIT
#include "text/utc_time.hpp"

#include <algorithm>
#include <chrono>

#include "text/ascii.hpp"

namespace netuse::inline v0::text {

namespace {

constexpr std::string_view form = "0000-00-00T00:00:00";

bool has_form(std::string_view text) noexcept {
  for (std::size_t i = 0; i < form.size(); ++i)
    if (form[i] == '0' ? !is_digit(text[i]) : text[i] != form[i]) return false;
  return true;
}

/// "Z", or a point, digits and Z.
bool is_end(std::string_view rest) noexcept {
  if (!rest.ends_with('Z')) return false;
  rest.remove_suffix(1);
  return rest.empty() || (rest.size() > 1 && rest.front() == '.' &&
                          std::ranges::all_of(rest.substr(1), [](char c) { return is_digit(c); }));
}

unsigned field(std::string_view text, std::size_t at, std::size_t size) noexcept {
  return number<unsigned>(text.substr(at, size)).value_or(~0U);
}

/// The digits behind the second, without zeros at the end.
std::string_view fraction_of(std::string_view text) noexcept {
  text = text.substr(form.size(), text.size() - form.size() - 1);
  while (text.ends_with('0') || text == ".") text.remove_suffix(1);
  return text;
}

}  // namespace

bool is_utc_time(std::string_view text) noexcept {
  if (text.size() <= form.size() || !has_form(text) || !is_end(text.substr(form.size()))) return false;
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(field(text, 0, 4))),
                                         std::chrono::month(field(text, 5, 2)), std::chrono::day(field(text, 8, 2))};
  const unsigned minutes = field(text, 11, 2) * 60 + field(text, 14, 2);
  constexpr unsigned last_of_day = 24 * 60 - 1;
  return date.ok() && field(text, 11, 2) < 24 && field(text, 14, 2) < 60 &&
         field(text, 17, 2) < (minutes == last_of_day ? 61U : 60U);
}

int compare_utc_times(std::string_view a, std::string_view b) noexcept {
  const bool knows_a = is_utc_time(a);
  const bool knows_b = is_utc_time(b);
  if (!knows_a || !knows_b) return static_cast<int>(knows_a) - static_cast<int>(knows_b);
  const int seconds = a.substr(0, form.size()).compare(b.substr(0, form.size()));
  return seconds != 0 ? seconds : fraction_of(a).compare(fraction_of(b));
}

std::optional<std::int64_t> file_time_of(std::string_view text) noexcept {
  using namespace std::chrono;
  if (!is_utc_time(text)) return std::nullopt;
  const sys_days day = year_month_day(year(static_cast<int>(field(text, 0, 4))), month(field(text, 5, 2)),
                                      std::chrono::day(field(text, 8, 2)));
  const seconds time = hours(field(text, 11, 2)) + minutes(field(text, 14, 2)) + seconds(field(text, 17, 2));
  constexpr std::size_t digits = 7;
  std::int64_t ticks = 0;
  std::string_view fraction = fraction_of(text);
  if (!fraction.empty()) fraction.remove_prefix(1);
  for (std::size_t i = 0; i < digits; ++i) ticks = ticks * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
  return (day - sys_days(year(1601) / 1 / 1) + time) / seconds(1) * std::int64_t{10'000'000} + ticks;
}

}  // namespace netuse::inline v0::text
