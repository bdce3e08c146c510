// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "samba/kernel/tcp_socket.hpp"

/// The documents that tell of TCP connections: `tcp sockets`, which the collector writes, and /proc/net/tcp and tcp6.
namespace netuse::inline v0::samba::kernel {

inline constexpr std::string_view sockets_name = "tcp sockets";

/// `tcp sockets`, /proc/net/tcp, /proc/self/net/tcp6, /proc/1234/net/tcp.
bool is_socket_document(std::string_view name) noexcept;
/// IPv4 and IPv6 have tables of their own; `tcp sockets` has both.
bool is_same_sockets(std::string_view a, std::string_view b) noexcept;

/// The number of the network namespace in which the sockets are, on a line of its own: `namespace 4026531840`.
std::string namespace_line(std::uint32_t number);
std::optional<std::uint32_t> read_namespace_line(std::string_view line) noexcept;

/// The ports at which SMB servers are: the usual ones, and those that the mounts of a table name. Not more than a few.
std::vector<std::uint16_t> smb_ports(std::string_view mount_table);

/// Is it a connection of the kernel's client? The kernel's sockets are root's.
bool is_of_smb_client(const NumberedSocket& socket, std::span<const std::uint16_t> ports) noexcept;

/// What of such a document is kept: its lines in the grammar of `tcp sockets`. A table of /proc/net loses what is no
/// connection to these ports. A text that holds no line of either becomes a question mark. Doing it again changes
/// nothing. `unless_told` is the order of bytes of a table of /proc/net whose addresses do not tell it.
std::string keep_sockets(std::string_view text, std::span<const std::uint16_t> ports, std::endian unless_told);
/// With the usual ports, of a table that came from anywhere: the same on every machine, and most are little-endian.
std::string keep_sockets(std::string_view text);

}  // namespace netuse::inline v0::samba::kernel
