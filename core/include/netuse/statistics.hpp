// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What the kernel's SMB client counts (Linux: /proc/fs/cifs/Stats and DebugData; fs/smb/client/cifs_debug.c). It
/// counts from when its module was loaded, or somebody set it to zero; a share's counters begin with its connection.
/// Plain values; use them from any thread. An empty optional: the kernel does not print it.
namespace netuse::inline v0 {

/// Requests of one kind to one share.
struct OperationStatistics {
  std::string operation;  ///< the kernel's word: "Creates", "QueryInfos"; of SMB 1 "Opens", "Posix Opens"
  std::uint64_t total = 0;
  std::optional<std::uint64_t> failed;
};

/// One tree connect; a share that several users have mounted has one for each.
struct ShareStatistics {
  std::string remote_name;  ///< \\host\share
  bool disconnected = false;
  std::string since;  ///< when the tree was connected (ISO 8601 UTC); empty: not said (before Linux 6.9)
  std::optional<std::uint64_t> requests;
  std::optional<std::uint64_t> bytes_read;
  std::optional<std::uint64_t> bytes_written;
  std::vector<OperationStatistics> operations;  ///< in the kernel's order
};

/// One TCP connection of the client.
struct ServerStatistics {
  std::string server;  ///< its name; before Linux 5.12 its address
  std::uint32_t requests_on_wire = 0;
};

/// The counters of one host.
struct HostStatistics {
  std::string host;
  std::optional<std::uint64_t> sessions;
  std::optional<std::uint64_t> shares;
  std::optional<std::uint64_t> session_reconnects;
  std::optional<std::uint64_t> share_reconnects;
  std::optional<std::uint64_t> operations;  ///< of the file system, since the module was loaded
  std::vector<ServerStatistics> servers;
  std::vector<ShareStatistics> share_list;
};

}  // namespace netuse::inline v0
