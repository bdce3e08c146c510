// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <optional>
#include <string_view>

#include "samba/kernel/tcp_socket.hpp"

/// /proc/net/tcp and tcp6 (proc_net_tcp.rst of the kernel). They print addresses as numbers in their machine's order of
/// bytes.
namespace netuse::inline v0::samba::kernel {

/// Is it the line above the table?
bool is_heading_of_proc_net(std::string_view line) noexcept;
/// A socket of the table; nothing, if it is no such line.
std::optional<NumberedSocket> read_proc_net_line(std::string_view line, std::endian order) noexcept;
/// The order of the machine that wrote the table: the first address tells it that only in one order can be a host's.
std::optional<std::endian> order_of_proc_net(std::string_view text) noexcept;

}  // namespace netuse::inline v0::samba::kernel
