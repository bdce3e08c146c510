// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "log/log.hpp"

/// /proc/PID/mounts and /proc/PID/mountinfo (proc(5)), told apart line by line, as far as SMB and autofs are concerned.
namespace netuse::inline v0::samba::kernel {

/// A mount of type cifs or smb3. Views point into the text; names are still escaped.
struct SmbMount {
  std::string_view source;
  std::string_view mount_point;
  std::string_view options;   ///< of the super block (mounts: melted with the mount's own)
  std::uint32_t line = 0;     ///< from 1
  bool of_mountinfo = false;  ///< mountinfo alone has it: the line is of that document
  // Only mountinfo knows:
  std::string_view root;  ///< inside the file system; empty: not known
  std::string_view mount_options;
  std::string_view device;  ///< "0:44"
};

/// What one line of either table says.
struct MountLine {
  enum class Kind : std::uint8_t {
    nothing,  ///< no line of a mount table
    other,    ///< of another file system
    autofs,   ///< a place where an automount waits
    smb,
    bad  ///< an SMB line that cannot be read
  };
  Kind kind = Kind::nothing;
  SmbMount mount;         ///< of kinds other and autofs only the mount point
  std::string_view type;  ///< of kinds other and autofs
  std::string_view head;  ///< of mountinfo: the fields up to the mount's own options, with a blank
  const char* why = "";   ///< of kind bad
};
MountLine read_mount_line(std::string_view line) noexcept;

struct BadLine {
  std::uint32_t line = 0;
  const char* why = "";
};

struct MountTable {
  std::vector<SmbMount> mounts;                 ///< in the table's order
  std::vector<std::string_view> autofs_points;  ///< mount points (still escaped) where an automount waits
  std::vector<BadLine> bad;                     ///< SMB lines that cannot be read
  std::uint32_t lines = 0;                      ///< of a mount table; what has another shape is not counted
  std::uint32_t foreign = 0;                    ///< lines of another shape
  std::uint32_t first_foreign = 0;              ///< the first of them, from 1

  void add_foreign(std::uint32_t line) {
    log::trace([&] { return "line " + std::to_string(line) + " of the mount table is none of one"; });
    if (foreign++ == 0) first_foreign = line;
  }
};

/// One pass; lines of other file systems cost next to nothing. Takes any bytes; a byte order mark and carriage returns
/// at the ends of lines are no part of any value.
MountTable parse_mount_table(std::string_view text);

/// Does the table show an SMB mount? (Then the costlier mountinfo is worth its price.)
bool shows_smb(std::string_view text);

/// Is it "cifs" or "smb3", with or without a subtype (".x")?
bool is_smb_mount_type(std::string_view type) noexcept;

}  // namespace netuse::inline v0::samba::kernel
