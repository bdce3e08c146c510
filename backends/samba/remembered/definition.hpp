// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "samba/unc.hpp"

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
};

/// Does the definition speak of this mount? The mount point first, then host and share without regard to case.
inline bool matches(const Definition& definition, std::string_view remote, std::string_view mount_point) noexcept {
  return definition.mount_point == mount_point && same_share(definition.remote, remote);
}

}  // namespace netuse::inline v0::samba::remembered
