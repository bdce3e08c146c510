// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "netuse/netuse.hpp"

/// Connections as exports tell them: those of a host to shares. What other machines hold is counted by share.
namespace netuse::cli {

struct Outbound {
  std::string host;
  std::string name;  ///< the key
  std::string local_name;
  std::string remote_name;
  std::string user_name;
  std::string provider_name;
  std::string resource_type;
  std::string connection_type;
  std::string state;   ///< the class's word; empty: not known
  std::string status;  ///< the same
  std::string labels;  ///< host, remote_name and local_name as MetricText has them
  bool persistent = false;
};
std::vector<Outbound> outbound_of(const Snapshot& snapshot);
/// Host and share of each connection that another machine holds, as labels.
std::vector<std::string> inbound_shares(const Snapshot& snapshot);

/// The words of the class's value maps.
const std::vector<std::string>& connection_states();
const std::vector<std::string>& statuses();

}  // namespace netuse::cli
