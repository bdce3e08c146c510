// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "netuse/netuse.hpp"
#include "watch/event.hpp"
#include "watch/program.hpp"

namespace netuse::cli {

/// NETUSE_EVENT and the others, as a program that --exec names is given them. What is null is not set.
Variables variables_of(const Event& event, const std::string& reason, const Snapshot& snapshot);

}  // namespace netuse::cli
