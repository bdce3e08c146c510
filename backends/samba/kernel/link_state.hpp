// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "samba/kernel/debug_data.hpp"

namespace netuse::inline v0::samba::kernel {

/// By what a state was decided (README.md, 3).
enum class Rule : std::uint8_t {
  not_known,
  other_channel,  ///< the primary channel is lost, another one is up
  password,
  going_away,
  reconnecting,
  lost_tcp,
  lost_tree,
  lost_session,
  first_connect,
  some_channels,
  lost_comm,  ///< the kernel believes it up, and its TCP connection is not answered
  sound,
  unavailable,
  idle
};

/// ConnectionState and Status of Win32_NetworkConnection. A null state is "not known".
struct LinkState {
  std::string_view connection_state;
  std::string_view status;
  Rule rule = Rule::not_known;

  /// States are the same whatever decided them.
  friend bool operator==(const LinkState& a, const LinkState& b) noexcept {
    return a.connection_state == b.connection_state && a.status == b.status;
  }
};

inline constexpr LinkState state_unknown{{}, "Unknown"};
/// Remembered, not mounted.
inline constexpr LinkState state_unavailable{"Disconnected", "Unavailable", Rule::unavailable};
/// Mounts itself at the next access.
inline constexpr LinkState state_idle{"Disconnected", "OK", Rule::idle};

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
