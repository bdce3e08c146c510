// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "samba/notation/unc.hpp"

namespace netuse::inline v0::samba::remembered {

/// One place that says "mount this share there". The views live as long as the evidence and the snapshot's arena.
struct Definition {
  enum class Kind : std::uint8_t { fstab, unit, autofs, pam_mount };

  std::string_view remote;       ///< `\\host\share\dir`, spelling kept
  std::string_view mount_point;  ///< decoded, no slash at the end
  std::string_view user;         ///< `DOMAIN\user` or `user`; a null view where the definition does not say
  bool persistent = false;       ///< comes back by itself at boot or logon
  bool noauto = false;           ///< not mounted at boot
  bool automount = false;        ///< mounts itself at the next access: not being mounted is healthy
  Kind kind = Kind::fstab;
  std::string_view document;
  std::uint32_t line = 0;
  /// Where the mount point and the user stand, if not there.
  struct At {
    std::string_view document;
    std::uint32_t line = 0;
  };
  At point_at;
  At user_at;
  /// Of an autofs key `*`, that mounts what is asked for below this folder: no connection by itself. Then `mount_point`
  /// is FOLDER/*[/offset], and `remote` has an ampersand where the name goes; null where a variable hides it.
  std::string_view wildcard_folder;

  bool is_wildcard() const noexcept { return wildcard_folder.data() != nullptr; }
};

}  // namespace netuse::inline v0::samba::remembered
