// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "netuse/netuse.hpp"

/// Many hosts at a glance, for `doctor` over recordings.
namespace netuse::cli {

/// A line for each host: when it was recorded, what it has, how much of it is not OK, what could not be read.
void print_hosts(const std::vector<HostSummary>& hosts);
/// The same as JSON, one object a host.
std::vector<std::string> json_items(const std::vector<HostSummary>& hosts);

}  // namespace netuse::cli
