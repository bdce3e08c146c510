// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "samba/kernel/debug_data.hpp"

namespace netuse::inline v0::samba::kernel {

/// ConnectionState and Status of Win32_NetworkConnection. A null state is "not known".
struct LinkState {
  std::string_view connection_state;
  std::string_view status;

  friend bool operator==(const LinkState&, const LinkState&) = default;
};

inline constexpr LinkState state_unknown{{}, "Unknown"};
inline constexpr LinkState state_unavailable{"Disconnected", "Unavailable"};  ///< remembered, not mounted
inline constexpr LinkState state_idle{"Disconnected", "OK"};                  ///< mounts itself at the next access

/// What the kernel's words about a session mean for its trees; it is judged once for all of them.
struct SessionVerdict {
  LinkState sound;         ///< of a tree without a mark of its own
  LinkState disconnected;  ///< of a tree that is marked DISCONNECTED
};

/// The first rule that fits decides. The numbers of sessions and trees are not asked: they changed their meaning
/// between kernels.
SessionVerdict judge(const CifsServer& server, const CifsSession& session) noexcept;
LinkState judge(const SessionVerdict& session, const CifsTree& tree) noexcept;

}  // namespace netuse::inline v0::samba::kernel
