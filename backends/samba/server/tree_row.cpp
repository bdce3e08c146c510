// SPDX-License-Identifier: MIT
#include "samba/server/tree_row.hpp"

#include <algorithm>

#include "samba/server/session_row.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::server {

bool TreeRows::read(std::string_view line, TreeRow& row) {
  split(line);
  const std::size_t year = find_year();
  if (year == none) return false;
  for (std::size_t server = year; server-- > 1;) {
    if (!is_server(words_[server]) || !is_time(server + 2, year)) continue;
    row.service = text::trim(line.substr(0, static_cast<std::size_t>(words_[server].data() - line.data())));
    row.server = words_[server];
    row.machine = words_[server + 1];
    row.time = std::span(words_).subspan(server + 2, year - server - 1);
    row.zone = zone_after(year);
    const std::string_view last = row.zone.empty() ? words_[year] : row.zone;
    row.written = {row.time.front().data(),
                   static_cast<std::size_t>(last.data() + last.size() - row.time.front().data())};
    return true;
  }
  return false;
}

void TreeRows::split(std::string_view line) {
  words_.clear();
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t begin = line.find_first_not_of(" \t", at);
    if (begin == none) return;
    at = std::min(line.find_first_of(" \t", begin), line.size());
    words_.push_back(line.substr(begin, at - begin));
  }
}

std::size_t TreeRows::find_year() const noexcept {
  for (std::size_t i = words_.size(); i-- > 0;)
    if (words_[i].size() == 4 && text::is_all_digits(words_[i])) return i;
  return none;
}

bool TreeRows::is_time(std::size_t begin, std::size_t year) const noexcept {
  return begin + 4 <= year && !text::is_all_digits(words_[begin]) && !text::is_all_digits(words_[begin + 1]) &&
         text::is_all_digits(words_[begin + 2]) && words_[begin + 2].size() <= 2;
}

/// Behind the year stand the zone, encryption and signing; up to 4.3 nothing.
std::string_view TreeRows::zone_after(std::size_t year) const noexcept {
  const std::size_t behind = words_.size() - year - 1;
  return behind == 1 || behind == 3 ? words_[year + 1] : std::string_view();
}

}  // namespace netuse::inline v0::samba::server
