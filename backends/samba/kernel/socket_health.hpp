// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "samba/kernel/tcp_socket.hpp"

/// What one TCP connection tells of the server at its other end.
namespace netuse::inline v0::samba::kernel {

enum class SocketHealth : std::uint8_t {
  unknown,  ///< it is being opened or closed, or nothing ever came on it: the kernel's client still negotiates
  sound,
  cut,    ///< what is sent is not acknowledged
  silent  ///< it is acknowledged, but not answered
};
SocketHealth health_of(const TcpSocket& socket) noexcept;
bool is_cut(const SocketCounts& counts) noexcept;

/// Do two texts of `tcp sockets` tell the same of the same connections? Their times pass from one to the other.
bool tell_the_same(std::string_view before, std::string_view after) noexcept;

}  // namespace netuse::inline v0::samba::kernel
