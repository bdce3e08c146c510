// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// CIM datetime texts (DSP0004; WMI SDK "CIM_DATETIME"): 25 characters, points in time and intervals.
namespace netuse::inline v0::wql {

struct Datetime {
  enum class Kind : std::uint8_t {
    instant,   ///< a full point in time with an offset from UTC
    interval,  ///< ddddddddHHMMSS.mmmmmm:000
    partial    ///< with asterisks: only the characters can be compared
  };
  Kind kind = Kind::partial;
  std::int64_t microseconds = 0;  ///< from 1970-01-01 UTC, or of the interval
};

/// Nothing for a text that is no datetime.
std::optional<Datetime> parse_datetime(std::string_view text) noexcept;

/// Negative, zero, positive. Points in time and intervals by value, all else by their characters.
int compare_datetimes(std::string_view a, const std::optional<Datetime>& parsed_a, std::string_view b,
                      const std::optional<Datetime>& parsed_b) noexcept;

}  // namespace netuse::inline v0::wql
