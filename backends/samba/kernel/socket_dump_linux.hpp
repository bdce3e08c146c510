// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "samba/kernel/tcp_socket.hpp"

namespace netuse::inline v0::samba::kernel {

struct DumpLimits {
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  std::stop_token stop;
  std::size_t most = 100'000;  ///< sockets
};

/// The TCP sockets of this network namespace that lead to these ports (fewer than ten), as sock_diag(7) tells of them.
/// No rights are needed.
struct SocketDump {
  std::vector<NumberedSocket> sockets;
  std::optional<std::string> error;  ///< errno's name, "timed out", "too large"; then the sockets are not all
};
SocketDump dump_sockets(std::span<const std::uint16_t> ports, const DumpLimits& limits);

}  // namespace netuse::inline v0::samba::kernel
