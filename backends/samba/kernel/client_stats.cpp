// SPDX-License-Identifier: MIT
#include "samba/kernel/client_stats.hpp"

#include <cstdint>
#include <optional>

#include "samba/kernel/stats_line.hpp"
#include "samba/notation/line_writer.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using Meaning = StatsNumber::Meaning;
using Field = std::optional<std::uint64_t>;

/// Of the host as a whole.
Field* host_field(Meaning meaning, HostStatistics& of) noexcept {
  switch (meaning) {
    case Meaning::sessions:
      return &of.sessions;
    case Meaning::shares:
      return &of.shares;
    case Meaning::session_reconnects:
      return &of.session_reconnects;
    case Meaning::share_reconnects:
      return &of.share_reconnects;
    case Meaning::vfs_operations:
      return &of.operations;
    default:
      return nullptr;
  }
}

Field* share_field(Meaning meaning, ShareStatistics& of) noexcept {
  if (meaning == Meaning::requests) return &of.requests;
  if (meaning == Meaning::bytes_read) return &of.bytes_read;
  return meaning == Meaning::bytes_written ? &of.bytes_written : nullptr;
}

void take_number(const StatsNumber& number, ShareStatistics& into) {
  if (Field* const field = share_field(number.meaning, into)) *field = number.value;
  if (number.meaning == Meaning::operation)
    into.operations.push_back({.operation = std::string(number.operation), .total = number.value, .failed = {}});
  if (number.meaning == Meaning::failed && !into.operations.empty()) into.operations.back().failed = number.value;
}

/// What stands below a share is its own; a share's numbers without a share above them are nobody's.
void take_line(const StatsLine& line, HostStatistics& into) {
  if (line.kind == StatsLine::Kind::share) {
    into.share_list.push_back({.remote_name = std::string(line.share), .disconnected = line.disconnected});
    return;
  }
  for (const StatsNumber& number : line.numbers)
    if (Field* const field = host_field(number.meaning, into))
      *field = number.value;
    else if (!into.share_list.empty())
      take_number(number, into.share_list.back());
  if (!line.since.empty() && !into.share_list.empty()) into.share_list.back().since = line.since;
}

}  // namespace

std::string keep_stats(std::string_view text) {
  LineWriter kept;
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);)
    if (read_stats_line(line).kind != StatsLine::Kind::unknown) kept.put(lines.number(), line);
  const std::string all = kept.take();
  return all.empty() && !text.empty() ? "?\n" : all;
}

void mark_stats(model::Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    const StatsLine read = read_stats_line(line);
    if (read.kind == StatsLine::Kind::numbers || line == "?") into.keep(line);
    if (read.kind != StatsLine::Kind::share) continue;
    into.keep_between(line.data(), read.share.data());
    into.keep_between(read.share.data() + read.share.size(), line.data() + line.size());
  }
}

bool read_stats(std::string_view text, HostStatistics& into) {
  bool recognised = false;
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);) {
    const StatsLine read = read_stats_line(line);
    recognised = recognised || read.kind != StatsLine::Kind::unknown;
    take_line(read, into);
  }
  return recognised;
}

}  // namespace netuse::inline v0::samba::kernel
