// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/connection.hpp"
#include "netuse/export.hpp"
#include "netuse/snapshot.hpp"

/// Why connections are as they are. Plain values; use them from any thread.
namespace netuse::inline v0 {

/// Why one property has its value. Texts are UTF-8, as in NetworkConnection.
struct Reason {
  std::string property;              ///< the class's name for it, "ConnectionState"
  std::optional<std::string> value;  ///< as Value::to_string(); an empty optional is CIM's NULL
  /// Where it stands: a document of the source ("/proc/fs/cifs/DebugData"), the line in it from 1 (0 where no line is
  /// meant), and the words there. All empty: it follows from other properties, or no document says it.
  std::string document;
  std::uint32_t line = 0;
  std::string words;
  /// What the words mean, or why the value is not known: an English sentence without a full stop.
  std::string rule;
};

/// Why one connection is as it is.
struct Explanation {
  NetworkConnection connection;
  std::string host;             ///< of a source of many recordings: whose it is; empty if unknown
  std::vector<Reason> reasons;  ///< one a property, in the class's order
  std::vector<std::string>
      advice;  ///< what to try next where it is not OK: English sentences, with commands of its system
};

/// Explains the connections of a snapshot that was taken with OpenOptions::reasons (without it the reasons say that
/// nothing is known). `name`: only those with this LocalName, RemoteName, RemotePath (slashes either way), Name or
/// object path; empty: those whose Status is not OK. In the snapshot's order; empty if there is none. Does not fail.
NETUSE_API std::vector<Explanation> explain(const Snapshot& snapshot, std::string_view name = {});
/// The same for all of its connections.
NETUSE_API std::vector<Explanation> explain_all(const Snapshot& snapshot);

}  // namespace netuse::inline v0
