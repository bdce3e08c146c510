// SPDX-License-Identifier: MIT
#include "samba/kernel/state_rules.hpp"

#include <algorithm>

#include "text/shell_word.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

std::uint32_t tcp_line(const TreeConnect& tree) noexcept {
  return tree.session.tcp_status ? tree.session.tcp_line : tree.server.tcp_line;
}

bool is_down(const CifsChannel& channel) noexcept {
  return channel.disconnected || channel.reconnecting || channel.tcp_status != 1U;
}

/// Of the first channel that is down, or of the first that is up.
std::uint32_t channel_line(const TreeConnect& tree, bool down) noexcept {
  const auto channel = std::ranges::find(tree.session.channels, down, is_down);
  return channel == tree.session.channels.end() ? tree.session.disconnected_line : channel->line;
}

/// What tells of a server that does not answer. `kernel`: what its client does of itself.
std::vector<std::string> of_lost_server(std::string_view kernel, std::string_view host) {
  return {std::string(kernel) + "; see whether the server answers: smbclient -N -L " + text::shell_word(host),
          "what the kernel says of it: journalctl -k -g CIFS"};
}

}  // namespace

std::string_view words_of(Rule rule) noexcept {
  switch (rule) {
    case Rule::other_channel:
      return "the session's primary channel is lost, and another of its channels is up";
    case Rule::password:
      return "the session's password is no longer valid";
    case Rule::going_away:
      return "TCP status 2: the kernel is closing the connection";
    case Rule::reconnecting:
      return "the kernel is connecting anew: TCP status 4 or above, or RECONNECTING";
    case Rule::lost_tcp:
      return "TCP status 3: the kernel has lost the connection";
    case Rule::lost_tree:
      return "the tree connect is marked DISCONNECTED";
    case Rule::lost_session:
      return "all channels of the session are marked DISCONNECTED";
    case Rule::first_connect:
      return "TCP status 0: the first connect is not done";
    case Rule::some_channels:
      return "some channels of the session are marked DISCONNECTED, and others are up";
    case Rule::lost_comm:
      return "the kernel believes the connection up, and the server does not answer on it";
    case Rule::sound:
      return "TCP status 1, and neither the session nor the tree connect is marked as lost";
    case Rule::unavailable:
      return "it is remembered, and not mounted";
    case Rule::idle:
      return "it is remembered, and an automount waits for the next access";
    case Rule::not_known:
      break;
  }
  return "no document says it";
}

std::uint32_t deciding_line(const TreeConnect& tree) noexcept {
  if (tree.tree.apart) return tree.tree.line;
  switch (tree.state.rule) {
    case Rule::other_channel:
      return channel_line(tree, false);
    case Rule::some_channels:
      return channel_line(tree, true);
    case Rule::password:
      return tree.session.password_line;
    case Rule::reconnecting:
      return tree.session.reconnecting ? tree.session.reconnecting_line : tcp_line(tree);
    case Rule::lost_tree:
      return tree.tree.disconnected_line;
    case Rule::lost_session:
      return tree.session.primary_disconnected ? tree.session.disconnected_line : channel_line(tree, true);
    default:
      return tcp_line(tree);
  }
}

std::vector<std::string> advice_for(Rule rule, std::string_view host, std::string_view mount_point) {
  switch (rule) {
    case Rule::password:
      return {"give the new password where the mount has it from (credentials=, keyring), then mount it anew" +
              (mount_point.empty()
                   ? std::string()
                   : ": umount -- " + text::shell_word(mount_point) + " && mount -- " + text::shell_word(mount_point))};
    case Rule::going_away:
    case Rule::reconnecting:
    case Rule::first_connect:
      return {"look again in a few seconds; if it stays so, see what the kernel says: journalctl -k -g CIFS"};
    case Rule::lost_tree:
      return {
          "the kernel connects anew when somebody uses the share; does the server answer, does it still have the "
          "share, and is the account enabled? smbclient -L " +
              text::shell_word(host) + " -U USER tells",
          "what the kernel says of it: journalctl -k -g CIFS"};
    case Rule::lost_tcp:
    case Rule::lost_session:
      return of_lost_server("the kernel connects anew when somebody uses the share", host);
    case Rule::lost_comm:
      return of_lost_server("the kernel gives the connection up after up to three echo intervals", host);
    case Rule::other_channel:
    case Rule::some_channels:
      return {
          "files are still reached over the channels that are up; see whether this host still has the network "
          "interface of the others: ip address"};
    case Rule::not_known:
    case Rule::sound:
    case Rule::unavailable:
    case Rule::idle:
      break;
  }
  return {};
}

}  // namespace netuse::inline v0::samba::kernel
