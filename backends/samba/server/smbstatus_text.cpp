// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "samba/server/session_row.hpp"
#include "samba/server/session_users.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

enum class Table : std::uint8_t { none, sessions, trees, other };

bool all_digits(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, text::is_digit);
}

Table table_of(std::string_view line) noexcept {
  const std::string_view text = text::trim(line);
  const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  if (text.starts_with("PID") && has("Username")) return Table::sessions;
  if (text.starts_with("Service") && has("pid") && has("achine")) return Table::trees;
  if ((text.starts_with("Pid") && has("DenyMode")) || text.starts_with("Locked files:") ||
      text.starts_with("No locked files") || text.starts_with("Byte range locks:"))
    return Table::other;
  return Table::none;
}

bool is_rule(std::string_view line) noexcept {
  const std::string_view text = text::trim(line);
  return text.size() >= 10 && text.find_first_not_of('-') == std::string_view::npos;
}

/// A row of the table of tree connects, cut into words.
struct TreeRow {
  std::string_view service;
  std::string_view server;
  std::string_view machine;
  std::span<const std::string_view> time;  ///< weekday to year, in any language
  std::string_view zone;
  std::string_view written;  ///< time and zone as they stand in the row
};

class TreeRows {
 public:
  /// The columns are padded, never cut, and a share's name may hold blanks, numbers and anything else. What tells them
  /// apart is the time: the last four digits are its year, and before it stand a weekday, a month (no mere numbers)
  /// and a day; then a word with the machine and one with the process. The rightmost place where that fits counts.
  bool read(std::string_view line, TreeRow& row) {
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

 private:
  static constexpr std::size_t none = std::string_view::npos;

  void split(std::string_view line) {
    words_.clear();
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t begin = line.find_first_not_of(" \t", at);
      if (begin == none) return;
      at = std::min(line.find_first_of(" \t", begin), line.size());
      words_.push_back(line.substr(begin, at - begin));
    }
  }
  std::size_t find_year() const noexcept {
    for (std::size_t i = words_.size(); i-- > 0;)
      if (words_[i].size() == 4 && all_digits(words_[i])) return i;
    return none;
  }
  bool is_time(std::size_t begin, std::size_t year) const noexcept {
    return begin + 4 <= year && !all_digits(words_[begin]) && !all_digits(words_[begin + 1]) &&
           all_digits(words_[begin + 2]) && words_[begin + 2].size() <= 2;
  }
  /// Behind the year stand the zone, encryption and signing; up to 4.3 nothing.
  std::string_view zone_after(std::size_t year) const noexcept {
    const std::size_t behind = words_.size() - year - 1;
    return behind == 1 || behind == 3 ? words_[year + 1] : std::string_view();
  }

  std::vector<std::string_view> words_;
};

UnknownTimes::Why why_unknown(const TreeRow& row) noexcept {
  if (row.zone.empty()) return UnknownTimes::Why::no_zone;
  return zone_offset(row.zone) ? UnknownTimes::Why::other : UnknownTimes::Why::zone_name;
}

class TextReader {
 public:
  TextReader(SmbStatus& status, Remarks& remarks, const Report& report)
      : status_(status), remarks_(remarks), report_(report), users_(status, report) {}

  bool read(std::string_view text) {
    text::Lines lines(text);
    std::string_view line;
    while (lines.next(line)) read_line(line, lines.number());
    users_.finish();
    times_.tell(report_);
    return any_table_;
  }

 private:
  void read_line(std::string_view line, std::uint32_t number) {
    if (const Table table = table_of(line); table != Table::none) return enter(table);
    if (text::trim(line).empty()) {
      table_ = Table::none;
      return;
    }
    if (is_rule(line)) return;
    const bool is_row = table_ == Table::other || (table_ == Table::sessions && add_session(line, number)) ||
                        (table_ == Table::trees && add_tree(line, number));
    if (is_row) return;
    if (!remarks_.note(line) && table_ != Table::none)
      report_(Severity::warning, number,
              std::string("this line is no row of smbstatus' table; if it was one, ") +
                  (table_ == Table::sessions ? "the user of some connections" : "an inbound connection") +
                  " is missing");
  }

  void enter(Table table) {
    table_ = table;
    any_table_ = true;
    if (table == Table::sessions) status_.lists_sessions = true;
    if (table == Table::trees) status_.lists_trees = true;
  }

  bool add_session(std::string_view line, std::uint32_t number) {
    SessionRow row;
    if (!read_session_row(line, row)) return false;
    users_.add(std::move(row), number);
    return true;
  }

  bool add_tree(std::string_view line, std::uint32_t number) {
    TreeRow row;
    if (!rows_.read(line, row)) return false;
    if (row.server == "disconnected" || is_ipc(row.service)) return true;
    const auto since = text_time(row.time, row.zone);
    if (!since) times_.add(why_unknown(row), row.written, number);
    status_.trees.push_back(
        {.service = row.service, .machine = row.machine, .session = {}, .server = row.server, .since = since});
    return true;
  }

  SmbStatus& status_;
  Remarks& remarks_;
  const Report& report_;
  SessionUsers users_;
  TreeRows rows_;
  UnknownTimes times_;
  Table table_ = Table::none;
  bool any_table_ = false;
};

}  // namespace

bool is_smbstatus_header(std::string_view line) noexcept {
  return table_of(line) != Table::none;
}

bool read_smbstatus_text(std::string_view text, SmbStatus& status, Remarks& remarks, const Report& report) {
  return TextReader(status, remarks, report).read(text);
}

}  // namespace netuse::inline v0::samba::server
