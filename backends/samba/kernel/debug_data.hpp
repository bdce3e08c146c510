// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// /proc/fs/cifs/DebugData, all generations from Linux 2.6 to 7.x (fs/smb/client/cifs_debug.c).
namespace netuse::inline v0::samba::kernel {

/// One tree connect. Views point into the text that was parsed.
struct CifsTree {
  std::string_view unc;  ///< \\host\share
  std::string_view host;
  std::string_view share;
  std::uint32_t line = 0;  ///< from 1
  std::uint32_t disconnected_line = 0;
  std::uint32_t type_line = 0;               ///< of device_type
  std::uint32_t access_line = 0;             ///< of maximal_access
  std::optional<std::uint32_t> device_type;  ///< FILE_DEVICE_*: 7 disk, 2 CD-ROM, 24 printer; 0 or none: not said
  std::optional<std::uint32_t> maximal_access;
  bool ipc = false;
  bool encrypted = false;
  bool disconnected = false;
  bool apart = false;           ///< of the oldest shape, which lists the shares apart: its own mark is all there is
  std::string_view dfs_origin;  ///< \\domain\root\link, since 6.5
};

/// A further TCP connection of a session; those that were switched off are left out.
struct CifsChannel {
  std::uint32_t line = 0;  ///< from 1
  std::optional<std::uint32_t> tcp_status;
  bool disconnected = false;
  bool reconnecting = false;
};

struct CifsSession {
  std::string_view address;                 ///< as text, IPv4 or IPv6; empty: not said
  std::optional<std::uint32_t> tcp_status;  ///< before 5.12 it stands in the session's block
  std::uint32_t tcp_line = 0;
  std::uint32_t password_line = 0;
  std::uint32_t reconnecting_line = 0;
  std::uint32_t disconnected_line = 0;
  bool encrypted = false;
  bool password_expired = false;
  bool reconnecting = false;
  bool primary_disconnected = false;
  std::vector<CifsChannel> channels;                ///< besides the primary one
  std::vector<std::string_view> channel_addresses;  ///< of the server, those that some channel uses
  std::vector<CifsTree> trees;
};

/// One TCP connection of the kernel's client.
struct CifsServer {
  std::string_view hostname;  ///< since 5.12; before, the address. Empty: not said
  std::uint32_t line = 0;     ///< where it begins, from 1
  std::uint32_t tcp_line = 0;
  std::optional<std::uint32_t> tcp_status;
  std::uint32_t dialect = 0;  ///< 0x311; 0: not said (SMB 1, or before 4.18)
  std::uint32_t requests_on_wire = 0;
  std::uint32_t requests_due = 0;   ///< of those that are listed, the ones that no server lets wait by design
  std::uint32_t net_namespace = 0;  ///< its number, since 6.6; 0: not said
  std::string_view dfs_origin;      ///< \\domain\root\link, kernels 6.2 to 6.4
  std::vector<CifsSession> sessions;
};

/// Servers own their sessions, sessions own their trees. What stands in the text below no server, or below a server
/// whose heading was lost, belongs to one without a name of which nothing else is known.
struct DebugData {
  bool recognised = false;  ///< the text has a line of this format
  std::vector<CifsServer> servers;
};

/// Takes any bytes: what it does not know it skips.
DebugData parse_debug_data(std::string_view text);

}  // namespace netuse::inline v0::samba::kernel
