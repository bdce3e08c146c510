// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// One line of /proc/fs/cifs/Stats.
namespace netuse::inline v0::samba::kernel {

/// One number of a line, and whose it is.
struct StatsNumber {
  enum class Meaning : std::uint8_t {
    none,
    sessions,
    shares,
    session_reconnects,
    share_reconnects,
    vfs_operations,
    requests,
    bytes_read,
    bytes_written,
    operation,
    failed  ///< of the operation before it
  };
  Meaning meaning = Meaning::none;
  std::string_view operation;
  std::uint64_t value = 0;
};

/// What one line says.
struct StatsLine {
  enum class Kind : std::uint8_t { unknown, share, numbers };
  Kind kind = Kind::unknown;
  std::string_view share;  ///< \\host\share, a part of the line
  bool disconnected = false;
  std::string since;  ///< ISO 8601 UTC
  std::vector<StatsNumber> numbers;
};
StatsLine read_stats_line(std::string_view line);

}  // namespace netuse::inline v0::samba::kernel
