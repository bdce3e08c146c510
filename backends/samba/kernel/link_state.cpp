// SPDX-License-Identifier: MIT
#include "samba/kernel/link_state.hpp"

#include <cstdint>

namespace netuse::inline v0::samba::kernel {

namespace {

/// TCP states of the kernel's client (enum statusEnum in cifsglob.h) that kept their meaning.
enum Tcp : std::uint8_t { tcp_new = 0, tcp_good = 1, tcp_exiting = 2, tcp_need_reconnect = 3 };

}  // namespace

LinkState judge(const DebugData& data, const CifsTree& tree) noexcept {
  if (tree.session == CifsTree::no_session)
    return tree.disconnected ? LinkState{"Disconnected", "Degraded"} : LinkState{"Connected", "OK"};
  const CifsSession& session = data.sessions[tree.session];
  const auto tcp = session.tcp_status ? session.tcp_status : data.servers[session.server].tcp_status;
  const std::uint32_t down = session.extra_disconnected + (session.primary_disconnected ? 1U : 0U);
  const std::uint32_t channels = session.extra_channels + 1;

  if (session.password_expired) return {"Error", "Error"};
  if (tcp == tcp_exiting) return {"Disconnected", "Stopping"};
  if (tcp > tcp_need_reconnect || session.reconnecting) return {"Reconnecting", "Degraded"};
  if (tcp == tcp_need_reconnect || tree.disconnected || down == channels) return {"Disconnected", "Degraded"};
  if (tcp == tcp_new) return {"Connecting", "Starting"};
  if (down > 0) return {"Connected", "Degraded"};
  if (tcp == tcp_good) return {"Connected", "OK"};
  return state_unknown;
}

}  // namespace netuse::inline v0::samba::kernel
