// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace netuse::inline v0::samba::server {

/// A row of the table of tree connects, cut into words.
struct TreeRow {
  std::string_view service;
  std::string_view server;
  std::string_view machine;
  std::span<const std::string_view> time;  ///< weekday to year, in any language
  std::string_view zone;
  std::string_view written;  ///< time and zone as they stand in the row
};

/// Reads rows, one after the other. The columns are padded, never cut, and a share's name may hold blanks, numbers and
/// anything else. What tells them apart is the time: the last four digits are its year, and before it stand a weekday,
/// a month (no mere numbers) and a day; then a word with the machine and one with the process. The rightmost place
/// where that fits counts.
class TreeRows {
 public:
  /// False if the line is no row. What `row` views lives until the next call.
  bool read(std::string_view line, TreeRow& row);

 private:
  static constexpr std::size_t none = std::string_view::npos;

  void split(std::string_view line);
  std::size_t find_year() const noexcept;
  bool is_time(std::size_t begin, std::size_t year) const noexcept;
  std::string_view zone_after(std::size_t year) const noexcept;

  std::vector<std::string_view> words_;
};

}  // namespace netuse::inline v0::samba::server
