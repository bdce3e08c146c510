// SPDX-License-Identifier: MIT
#include "samba/kernel/tcp_socket.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/ip_address.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

/// By the kernel's number (include/net/tcp_states.h). What tells nothing of a server has no name.
constexpr auto socket_states =
    std::to_array<std::string_view>({"", socket_established, "SYN-SENT", "", "FIN-WAIT-1", "FIN-WAIT-2", "", "",
                                     "CLOSE-WAIT", "LAST-ACK", "", "CLOSING"});

struct CountKey {
  std::string_view name;
  std::string_view unit;
  SocketCounts::Count SocketCounts::* count;
};
constexpr auto count_keys = std::to_array<CountKey>({{"retransmits", "", &SocketCounts::retransmits},
                                                     {"unacked", "", &SocketCounts::unacked},
                                                     {"last-sent", "ms", &SocketCounts::last_sent},
                                                     {"last-received", "ms", &SocketCounts::last_received},
                                                     {"bytes-received", "", &SocketCounts::bytes_received}});

void take_count(std::string_view key, std::string_view value, SocketCounts& into) noexcept {
  const auto known = std::ranges::find(count_keys, key, &CountKey::name);
  if (known == count_keys.end() || !value.ends_with(known->unit)) return;
  value.remove_suffix(known->unit.size());
  into.*known->count = text::number<std::uint64_t>(value);
}

std::string with_counts(std::string line, const SocketCounts& counts) {
  for (const CountKey& key : count_keys)
    if (const auto& count = counts.*key.count)
      line.append(" ").append(key.name).append(" ").append(std::to_string(*count)).append(key.unit);
  return line;
}

struct EndText {
  std::string_view address;
  std::uint16_t port;
};
std::optional<EndText> read_end(std::string_view text) noexcept {
  const std::size_t mark = text.rfind(':');
  if (mark == std::string_view::npos) return std::nullopt;
  const auto port = text::number<std::uint16_t>(text.substr(mark + 1));
  std::string_view address = text.substr(0, mark);
  const bool brackets = address.starts_with('[') && address.ends_with(']');
  if (brackets) address = address.substr(1, address.size() - 2);
  const auto read = text::parse_ip_address(address);
  if (!port || !read || read->v6 != brackets) return std::nullopt;
  return EndText{address, *port};
}

std::string end_text(const SocketEnd& end, bool v6) {
  const std::string address = text::IpAddress{.v6 = v6, .bytes = end.address}.long_text();
  return (v6 ? "[" + address + "]:" : address + ":") + std::to_string(end.port);
}

}  // namespace

std::optional<TcpSocket> read_socket_line(std::string_view line) noexcept {
  const text::Cut state = text::cut(line, ' ');
  const text::Cut local = text::cut(state.tail, ' ');
  text::Cut cut = text::cut(local.tail, ' ');
  const auto remote = read_end(cut.head);
  if (state.head.empty() || std::ranges::find(socket_states, state.head) == socket_states.end()) return std::nullopt;
  if (!remote || !read_end(local.head)) return std::nullopt;
  TcpSocket socket{.state = state.head,
                   .local = local.head,
                   .remote = cut.head,
                   .address = remote->address,
                   .port = remote->port,
                   .counts = {}};
  while (cut.found) {
    const text::Cut key = text::cut(cut.tail, ' ');
    cut = text::cut(key.tail, ' ');
    take_count(key.head, cut.head, socket.counts);
  }
  return socket;
}

std::string line_of(const TcpSocket& socket) {
  std::string line(socket.state);
  line.append(" ").append(socket.local).append(" ").append(socket.remote);
  return with_counts(std::move(line), socket.counts);
}

std::string line_of(const NumberedSocket& socket) {
  if (socket.state >= socket_states.size() || socket_states[socket.state].empty()) return {};
  std::string line(socket_states[socket.state]);
  line.append(" ").append(end_text(socket.local, socket.v6));
  line.append(" ").append(end_text(socket.remote, socket.v6));
  return with_counts(std::move(line), socket.counts);
}

}  // namespace netuse::inline v0::samba::kernel
