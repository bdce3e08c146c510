// SPDX-License-Identifier: MIT
#include "samba/kernel/stats_line.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "samba/kernel/line_words.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using Meaning = StatsNumber::Meaning;

/// A line as the kernel prints it: '#' is a number, a blank any white space. What a number means stands in order.
struct Shape {
  std::string_view text;
  std::array<Meaning, 3> meanings;
};

constexpr auto shapes = std::to_array<Shape>({
    {"Resources in use", {}},
    {"CIFS Session: #", {Meaning::sessions}},
    {"Share (unique mount targets): #", {Meaning::shares}},
    {"SMB Request/Response Buffer: #", {}},
    {"SMB Request/Response Buffer: # Pool size: #", {}},
    {"SMB Small Req/Resp Buffer: # Pool size: #", {}},
    {"Total Large # Small # Allocations", {}},
    {"Operations (MIDs): #", {}},
    {"# session # share reconnects", {Meaning::session_reconnects, Meaning::share_reconnects}},
    {"Total vfs operations: # maximum at one time: #", {Meaning::vfs_operations}},
    {"Max requests in flight: #", {}},
    {"SMBs: #", {Meaning::requests}},
    {"SMBs: # Oplock Breaks: #", {Meaning::requests}},
    {"SMBs: # Oplocks breaks: #", {Meaning::requests}},
    {"Bytes read: # Bytes written: #", {Meaning::bytes_read, Meaning::bytes_written}},
    {"Open files: # total (local), # open on server", {}},
    {"Reads: # Bytes: #", {Meaning::operation, Meaning::bytes_read}},
    {"Reads: # Bytes #", {Meaning::operation, Meaning::bytes_read}},
    {"Writes: # Bytes: #", {Meaning::operation, Meaning::bytes_written}},
    {"Flushes: #", {Meaning::operation}},
    {"Locks: # HardLinks: # Symlinks: #", {Meaning::operation, Meaning::operation, Meaning::operation}},
    {"Opens: # Closes: # Deletes: #", {Meaning::operation, Meaning::operation, Meaning::operation}},
    {"Opens: # Deletes: #", {Meaning::operation, Meaning::operation}},
    {"Posix Opens: # Posix Mkdirs: #", {Meaning::operation, Meaning::operation}},
    {"Mkdirs: # Rmdirs: #", {Meaning::operation, Meaning::operation}},
    {"Renames: # T2 Renames #", {Meaning::operation, Meaning::operation}},
    {"FindFirst: # FNext # FClose #", {Meaning::operation, Meaning::operation, Meaning::operation}},
});

/// Of SMB 2 and later: "Creates: 4 total 0 failed", or "sent".
constexpr auto commands = std::to_array<std::string_view>(
    {"Negotiates", "SessionSetups", "Logoffs", "TreeConnects", "TreeDisconnects", "Creates", "Closes", "Flushes",
     "Reads", "Writes", "Locks", "IOCTLs", "Cancels", "Echos", "QueryDirectories", "ChangeNotifies", "QueryInfos",
     "SetInfos", "OplockBreaks"});

constexpr std::size_t most_numbers = 8;
using Numbers = std::array<std::uint64_t, most_numbers>;

/// Takes a number off the line; nothing if none stands there.
std::optional<std::uint64_t> take_number_off(std::string_view& line) noexcept {
  std::size_t size = 0;
  while (size < line.size() && text::is_digit(line[size])) ++size;
  const auto value = text::number<std::uint64_t>(line.substr(0, size));
  if (value) line.remove_prefix(size);
  return value;
}

/// Is the line of that shape? Its numbers are then in `numbers`.
bool fits(std::string_view line, std::string_view shape, Numbers& numbers) noexcept {
  std::size_t count = 0;
  for (const char c : shape) {
    if (c == '#') {
      const auto value = take_number_off(line);
      if (!value) return false;
      numbers.at(count++) = *value;
    } else if (c == ' ') {
      if (line.empty() || !text::is_blank(line.front())) return false;
      while (!line.empty() && text::is_blank(line.front())) line.remove_prefix(1);
    } else if (line.empty() || line.front() != c) {
      return false;
    } else {
      line.remove_prefix(1);
    }
  }
  return line.empty();
}

/// The words before the number `which` of a shape: "T2 Renames".
std::string_view name_in(std::string_view shape, std::size_t which) noexcept {
  for (; which > 0; --which) shape.remove_prefix(shape.find('#') + 1);
  std::string_view name = text::trim(shape.substr(0, shape.find('#')));
  if (name.ends_with(':')) name.remove_suffix(1);
  return name;
}

void read_shape(const Shape& shape, const Numbers& numbers, StatsLine& into) {
  into.kind = StatsLine::Kind::numbers;
  for (std::size_t i = 0; i < shape.meanings.size(); ++i) {
    const Meaning meaning = shape.meanings.at(i);
    if (meaning == Meaning::none) continue;
    into.numbers.push_back({.meaning = meaning,
                            .operation = meaning == Meaning::operation ? name_in(shape.text, i) : std::string_view(),
                            .value = numbers.at(i)});
  }
}

/// "SMBs: 15 since 2026-11-22 10:39:36 UTC", since Linux 6.9.
bool read_since(std::string_view line, StatsLine& into) {
  Numbers numbers{};
  if (!fits(line, "SMBs: # since #-#-# #:#:# UTC", numbers)) return false;
  into.kind = StatsLine::Kind::numbers;
  into.numbers.push_back({.meaning = Meaning::requests, .operation = {}, .value = numbers[0]});
  const std::string_view date = value_after(line, "since ");
  const std::string_view time = value_after(line, date);
  if (date.size() == 10 && time.size() == 8) into.since = std::string(date).append("T").append(time).append("Z");
  return true;
}

bool read_command(std::string_view line, StatsLine& into) {
  const auto [name, rest, found] = text::cut(line, ':');
  const auto* const known = std::ranges::find(commands, name);
  Numbers numbers{};
  if (!found || known == commands.end()) return false;
  if (!fits(rest, " # total # failed", numbers) && !fits(rest, " # sent # failed", numbers)) return false;
  into.kind = StatsLine::Kind::numbers;
  into.numbers.push_back({.meaning = Meaning::operation, .operation = *known, .value = numbers[0]});
  into.numbers.push_back({.meaning = Meaning::failed, .operation = {}, .value = numbers[1]});
  return true;
}

/// "2) \\host\share", and a mark behind it if it is lost. Mail programs make blanks of the kernel's tab.
bool read_share(std::string_view line, StatsLine& into) {
  constexpr std::string_view mark = "DISCONNECTED";
  if (!take_ordinal(line) || !line.starts_with("\\\\")) return false;
  line = text::trim_right(line);
  into.disconnected =
      line.ends_with(mark) && line.size() > mark.size() && text::is_blank(line[line.size() - mark.size() - 1]);
  if (into.disconnected) line = text::trim_right(line.substr(0, line.size() - mark.size()));
  into.share = line;
  into.kind = StatsLine::Kind::share;
  return true;
}

}  // namespace

StatsLine read_stats_line(std::string_view line) {
  StatsLine read;
  line = text::trim_right(without_margin(line));
  if (line.empty() || read_share(line, read) || read_since(line, read) || read_command(line, read)) return read;
  Numbers numbers{};
  for (const Shape& shape : shapes)
    if (fits(line, shape.text, numbers)) {
      read_shape(shape, numbers, read);
      break;
    }
  return read;
}

}  // namespace netuse::inline v0::samba::kernel
