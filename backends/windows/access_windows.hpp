// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// Opens the root of each share and writes down the rights that it was given. A server that does not answer in time is
/// not asked again; nothing goes on after `until`. This is the only place that contacts a server.
void probe_access(const std::vector<std::string>& remotes, std::chrono::steady_clock::time_point until, Draft& into);

}  // namespace netuse::inline v0::windows
