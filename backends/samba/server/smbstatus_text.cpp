// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_text.hpp"

#include <algorithm>
#include <vector>

#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

enum class Table : std::uint8_t { none, sessions, trees, other };

constexpr std::size_t name_width = 12;  // of the columns Username and Group

bool all_digits(std::string_view text) noexcept {
  return !text.empty() && std::ranges::all_of(text, text::is_digit);
}

/// "4711", "1:4711" (cluster), "4711.5" (task), "disconnected".
bool is_server(std::string_view word) noexcept {
  if (word == "disconnected") return true;
  const text::Cut node = text::cut(word, ':');
  if (node.found && !all_digits(node.head)) return false;
  const text::Cut task = text::cut(node.found ? node.tail : node.head, '.');
  return all_digits(task.head) && (!task.found || all_digits(task.tail));
}

std::string_view trim_right(std::string_view text) noexcept {
  while (!text.empty() && text::is_space(text.back())) text.remove_suffix(1);
  return text;
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

/// Where " (" of a session's address stands, as in "fileclient (ipv4:10.0.0.5:41234)"; up to 3.x "(10.0.0.5)". User
/// ("(auth in progress)") and protocol ("Unknown (0x0312)") may have parentheses too.
std::size_t find_address(std::string_view line) noexcept {
  std::size_t found = std::string_view::npos;
  for (std::size_t at = line.find(" ("); at != std::string_view::npos; at = line.find(" (", at + 1)) {
    const std::string_view inside = line.substr(at + 2);
    if (inside.starts_with("ipv4:") || inside.starts_with("ipv6:")) return at;
    if (!inside.starts_with("0x") && !inside.starts_with("auth in progress")) found = at;
  }
  return found;
}

/// Parts "john doe     domain users " into its two columns: `text` begins with the user and ends before the machine.
/// Returns the end of the user, or npos.
std::size_t end_of_user(std::string_view text) noexcept {
  const std::string_view names = trim_right(text);
  if (const std::size_t padding = names.find("  "); padding != std::string_view::npos) return padding;
  const std::size_t first = names.find(' ');
  if (first == std::string_view::npos) return names.size();  // no group
  if (names.find(' ', first + 1) == std::string_view::npos) return first;
  // No padding between them, so the user fills its column. If the group does not, then it begins where its column does.
  const std::size_t group = text.size() - names.size() > 1 && text.size() > name_width + 1
                                ? text.size() - name_width - 1
                                : std::string_view::npos;
  return group != std::string_view::npos && group > 0 && text[group - 1] == ' ' ? group - 1 : std::string_view::npos;
}

/// A row of the table of tree connects, cut into words.
struct TreeRow {
  std::string_view service;
  std::string_view server;
  std::string_view machine;
  std::span<const std::string_view> time;  ///< weekday to year, in any language
  std::string_view zone;
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

class TextReader {
 public:
  TextReader(SmbStatus& status, Remarks& remarks, const Report& report)
      : status_(status), remarks_(remarks), report_(report) {}

  bool read(std::string_view text) {
    text::Lines lines(text);
    std::string_view line;
    while (lines.next(line)) read_line(line, lines.number());
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
              "this line is no row of smbstatus' table; if it was one, an inbound connection is missing");
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
    if (row.ambiguous)
      report_(Severity::warning, number,
              "user and group of this session cannot be told apart, both have blanks in their names; the user of its "
              "connections is not known (smbstatus --json would tell)");
    status_.sessions.push_back({.id = {}, .server = row.server, .user = row.user});
    return true;
  }

  bool add_tree(std::string_view line, std::uint32_t number) {
    TreeRow row;
    if (!rows_.read(line, row)) return false;
    if (row.server == "disconnected" || is_ipc(row.service)) return true;
    const auto since = text_time(row.time, row.zone);
    if (!since) times_.add(row.zone, number);
    status_.trees.push_back(
        {.service = row.service, .machine = row.machine, .session = {}, .server = row.server, .since = since});
    return true;
  }

  SmbStatus& status_;
  Remarks& remarks_;
  const Report& report_;
  TreeRows rows_;
  UnknownTimes times_;
  Table table_ = Table::none;
  bool any_table_ = false;
};

}  // namespace

bool is_smbstatus_header(std::string_view line) noexcept {
  return table_of(line) != Table::none;
}

bool read_session_row(std::string_view line, SessionRow& row) {
  line = text::trim(line);
  const std::size_t server = line.find(' ');
  const std::size_t address = find_address(line);
  if (server == std::string_view::npos || address == std::string_view::npos || address <= server) return false;
  row.server = line.substr(0, server);
  if (!is_server(row.server)) return false;

  const std::string_view left = trim_right(line.substr(0, address));
  const std::size_t machine = left.find_last_of(' ') + 1;
  const std::size_t user = line.find_first_not_of(' ', server);
  if (user >= machine) return false;
  const std::string_view names = line.substr(user, machine - user);
  if (names.starts_with("(auth in progress)")) return true;
  const std::size_t end = end_of_user(names);
  row.ambiguous = end == std::string_view::npos;
  if (!row.ambiguous && names.substr(0, end) != "-1") row.user = names.substr(0, end);
  return true;
}

bool read_smbstatus_text(std::string_view text, SmbStatus& status, Remarks& remarks, const Report& report) {
  return TextReader(status, remarks, report).read(text);
}

}  // namespace netuse::inline v0::samba::server
