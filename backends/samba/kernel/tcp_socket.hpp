// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// One TCP connection of the kernel's client: a line of the document `tcp sockets`, which netuse itself writes.
///
///     ESTABLISHED 10.0.0.7:51234 10.0.0.5:445 retransmits 2 unacked 1 last-sent 900ms last-received 7100ms
///     bytes-received 4457
///
/// The state, this end and the server's end, then pairs of a key and a value, each of which may be missing. An IPv6
/// address stands in brackets, in eight full groups as in a mount's `addr=`.
namespace netuse::inline v0::samba::kernel {

inline constexpr std::string_view socket_established = "ESTABLISHED";

/// What TCP counts of one connection; nothing where the source does not tell.
struct SocketCounts {
  using Count = std::optional<std::uint64_t>;

  Count retransmits;     ///< of the segment that is out; 0 again once it is acknowledged
  Count unacked;         ///< segments
  Count last_sent;       ///< milliseconds since data was sent
  Count last_received;   ///< milliseconds since data came
  Count bytes_received;  ///< 0: the server has not answered the first request

  friend bool operator==(const SocketCounts&, const SocketCounts&) = default;
};

/// What a line says. Views point into it.
struct TcpSocket {
  std::string_view state;
  std::string_view local;    ///< address and port
  std::string_view remote;   ///< address and port
  std::string_view address;  ///< of `remote`, without brackets
  std::uint16_t port = 0;    ///< of `remote`
  SocketCounts counts;
};
/// Nothing, if it is no such line. What it does not know of a line's end it leaves out.
std::optional<TcpSocket> read_socket_line(std::string_view line) noexcept;
/// The line again, without what is not known.
std::string line_of(const TcpSocket& socket);

/// One end of a connection, as the kernel numbers it.
struct SocketEnd {
  std::array<std::uint8_t, 16> address{};  ///< in the order of the network; IPv4: the first four
  std::uint16_t port = 0;
};
/// A connection as the kernel numbers it.
struct NumberedSocket {
  std::uint8_t state = 0;
  bool v6 = false;
  std::uint32_t uid = 0;
  SocketEnd local;
  SocketEnd remote;
  SocketCounts counts;
};
/// The line that tells of it; empty for a state that tells nothing (a listening socket, TIME-WAIT).
std::string line_of(const NumberedSocket& socket);

}  // namespace netuse::inline v0::samba::kernel
