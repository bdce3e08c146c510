// SPDX-License-Identifier: MIT
#include "samba/server/session_row.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba::server {

namespace {

constexpr std::size_t name_width = 12;  // of the columns Username and Group, in bytes
constexpr std::size_t longest_names =
    512;  // of both columns together: more is no account, and could be read in many ways

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

/// Where the column behind a name begins that stands from `begin` to `end`: a short name is padded.
std::size_t next_column(std::size_t begin, std::size_t end, std::size_t gap) noexcept {
  return std::max(end, begin + name_width) + gap;
}

bool is_blank(std::string_view text) noexcept {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

/// An account's name holds one domain: where "LAB\" comes again behind a blank, or another backslash, which no
/// account's name may hold, the group has begun.
bool holds_two_domains(std::string_view user) noexcept {
  if (user.find('\\') != user.rfind('\\')) return true;
  const std::size_t separator = user.find_first_of("\\+/");
  if (separator == std::string_view::npos || separator == 0) return false;
  const std::string_view domain = user.substr(0, separator + 1);
  for (std::size_t at = user.find(domain, 1); at != std::string_view::npos; at = user.find(domain, at + 1))
    if (user[at - 1] == ' ') return true;
  return false;
}

/// All ways to part "EXAMPLE\administrator EXAMPLE\domain users " into its columns: a field that is shorter than its
/// column is padded to it, so most of the blanks cannot be the border. `names` begins with the user and ends where the
/// machine begins. One blank stands between columns, up to Samba 4.3 two.
void read_by_padding(std::string_view names, std::vector<Reading>& readings) {
  for (const std::size_t gap : {std::size_t{1}, std::size_t{2}}) {
    for (std::size_t end = names.find(' '); end != std::string_view::npos; end = names.find(' ', end + 1)) {
      if (end == 0 || names[end - 1] == ' ') continue;
      const std::size_t begin = next_column(0, end, gap);
      if (begin >= names.size() || !is_blank(names.substr(end, begin - end))) continue;
      const std::string_view group = text::trim_right(names.substr(begin));
      if (group.starts_with(' ') || next_column(begin, begin + group.size(), gap) != names.size()) continue;
      const Reading reading{names.substr(0, end), group};
      if (std::ranges::find(readings, reading) == readings.end()) readings.push_back(reading);
    }
  }
}

/// Of a row that has lost its padding on its way here: two names with one blank, or with a wide gap between them.
void read_by_words(std::string_view names, std::vector<Reading>& readings) {
  names = text::trim_right(names);
  std::size_t end = names.find("  ");
  if (end == std::string_view::npos) {
    end = std::min(names.find(' '), names.size());
    if (names.find(' ', end + 1) != std::string_view::npos) return;
  }
  readings.push_back({names.substr(0, end), text::trim(names.substr(end))});
}

void read_names(std::string_view names, std::vector<Reading>& readings) {
  if (names.size() > longest_names) return;
  read_by_padding(names, readings);
  if (readings.empty()) return read_by_words(names, readings);
  const auto holds_padding = [](const Reading& r) {
    return r.user.find("  ") != std::string_view::npos || r.group.find("  ") != std::string_view::npos;
  };
  if (!std::ranges::all_of(readings, holds_padding)) std::erase_if(readings, holds_padding);
  if (readings.size() > 1) std::erase_if(readings, [](const Reading& r) { return holds_two_domains(r.user); });
}

bool is_nobody(std::string_view names) noexcept {
  if (names.starts_with("(auth in progress)")) return true;
  const std::string_view first = names.substr(0, names.find(' '));
  return first == "-1" || first == "4294967295";  // the latter with -n
}

}  // namespace

bool is_server(std::string_view word) noexcept {
  if (word == "disconnected") return true;
  const text::Cut node = text::cut(word, ':');
  if (node.found && !text::is_all_digits(node.head)) return false;
  const text::Cut task = text::cut(node.found ? node.tail : node.head, '.');
  return text::is_all_digits(task.head) && (!task.found || text::is_all_digits(task.tail));
}

bool read_session_row(std::string_view line, SessionRow& row) {
  line = text::trim(line);
  const std::size_t server = line.find(' ');
  const std::size_t address = find_address(line);
  if (server == std::string_view::npos || address == std::string_view::npos || address <= server) return false;
  row.server = line.substr(0, server);
  if (!is_server(row.server)) return false;

  const std::string_view left = text::trim_right(line.substr(0, address));
  row.to_machine = left;
  row.address = line.substr(address + 2);
  row.address = row.address.substr(0, row.address.find(')'));
  const std::size_t machine = left.find_last_of(' ') + 1;
  const std::size_t user = line.find_first_not_of(' ', server);
  if (user >= machine) return false;
  const std::string_view names = line.substr(user, machine - user);
  if (is_nobody(names)) return true;
  row.names = text::trim_right(names);
  read_names(names, row.readings);
  return true;
}

}  // namespace netuse::inline v0::samba::server
