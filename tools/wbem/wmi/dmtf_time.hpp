// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netuse_wbem {

/// A datetime of WMI's ("CIM_DATETIME"): yyyymmddHHMMSS.mmmmmmsUUU, or an interval ddddddddHHMMSS.mmmmmm:000. A part
/// that is not said ("****") is an empty optional.
struct DmtfTime {
  std::optional<int> year;
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> hours;
  std::optional<int> minutes;
  std::optional<int> seconds;
  std::optional<int> microseconds;
  std::optional<int> utc;  ///< minutes that its clock is ahead of UTC
  bool is_interval = false;

  std::string text() const;
  /// As FILETIME: tenths of microseconds since 1601 in UTC (without `utc`, it counts as UTC), or of the interval.
  /// Nothing where a part up to the seconds is not said.
  std::optional<std::int64_t> file_time() const;
};

std::optional<DmtfTime> parse_dmtf(std::string_view text);
/// Of a FILETIME, with the clock so many minutes ahead of UTC.
DmtfTime dmtf_of_file_time(std::int64_t file_time, int utc);
/// How many minutes the clock of this machine is ahead of UTC at that time.
int local_utc(std::int64_t file_time);

}  // namespace netuse_wbem
