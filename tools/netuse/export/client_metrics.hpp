// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "export/metric_text.hpp"
#include "netuse/netuse.hpp"

namespace netuse::cli {

/// What the kernel's client counted: netuse_cifs_...
void add_client_metrics(const std::vector<HostStatistics>& hosts, MetricText& to);

}  // namespace netuse::cli
