// SPDX-License-Identifier: MIT
#include "samba/kernel/link_state.hpp"

#include <algorithm>
#include <cstdint>

namespace netuse::inline v0::samba::kernel {

namespace {

constexpr LinkState state_ok{"Connected", "OK", Rule::sound};

constexpr LinkState degraded(Rule by) noexcept {
  return {"Connected", "Degraded", by};
}
constexpr LinkState lost(Rule by) noexcept {
  return {"Disconnected", "Degraded", by};
}

/// TCP states of the kernel's client (enum statusEnum in cifsglob.h) that kept their meaning.
enum Tcp : std::uint8_t { tcp_new = 0, tcp_good = 1, tcp_exiting = 2, tcp_need_reconnect = 3 };

bool is_up(const CifsChannel& channel) noexcept {
  return channel.tcp_status == tcp_good && !channel.disconnected && !channel.reconnecting;
}

/// Of a tree in this session, marked or not.
LinkState judge_tree(const CifsSession& session, std::optional<std::uint32_t> tcp, bool marked) noexcept {
  const auto down = static_cast<std::size_t>(std::ranges::count(session.channels, true, &CifsChannel::disconnected)) +
                    (session.primary_disconnected ? 1U : 0U);
  const bool primary_lost = tcp > tcp_good || session.reconnecting || session.primary_disconnected;

  if (primary_lost && std::ranges::any_of(session.channels, is_up)) return degraded(Rule::other_channel);
  if (session.password_expired) return {"Error", "Error", Rule::password};
  if (tcp == tcp_exiting) return {"Disconnected", "Stopping", Rule::going_away};
  if (tcp > tcp_need_reconnect || session.reconnecting) return {"Reconnecting", "Degraded", Rule::reconnecting};
  if (tcp == tcp_need_reconnect) return lost(Rule::lost_tcp);
  if (marked) return lost(Rule::lost_tree);
  if (down == session.channels.size() + 1) return lost(Rule::lost_session);
  if (tcp == tcp_new) return {"Connecting", "Starting", Rule::first_connect};
  if (down > 0) return degraded(Rule::some_channels);
  return tcp == tcp_good ? state_ok : state_unknown;
}

}  // namespace

SessionVerdict judge(const CifsServer& server, const CifsSession& session) noexcept {
  const auto tcp = session.tcp_status ? session.tcp_status : server.tcp_status;
  return {.sound = judge_tree(session, tcp, false), .disconnected = judge_tree(session, tcp, true)};
}

LinkState judge(const SessionVerdict& session, const CifsTree& tree) noexcept {
  if (tree.apart) return tree.disconnected ? lost(Rule::lost_tree) : state_ok;
  return tree.disconnected ? session.disconnected : session.sound;
}

}  // namespace netuse::inline v0::samba::kernel
