// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// What the options of an SMB super block tell (cifs_show_options in fs/smb/client/cifsfs.c).
namespace netuse::inline v0::samba::kernel {

/// Views point into the options; null (data() == nullptr) where an option is missing. Values are still escaped.
struct MountOptions {
  std::string_view username;
  std::string_view domain;
  std::string_view address;
  std::string_view port;  ///< no kernel that is known prints it
  std::string_view version;
  std::string_view security;  ///< of `sec=`
  bool multiuser = false;
  bool sealed = false;
  bool read_only = false;
  bool close_timeout = false;  ///< `closetimeo=` is there: Linux 6.0 or later
};

/// Splits at commas outside double quotes (SELinux contexts).
MountOptions parse_mount_options(std::string_view options) noexcept;

/// The number that DebugData shows for `vers=` (0 for SMB 1), or nothing where it leaves the dialect open ("default",
/// "3").
std::optional<std::uint32_t> dialect_of_version(std::string_view version) noexcept;

}  // namespace netuse::inline v0::samba::kernel
