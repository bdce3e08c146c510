// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// NetUseEnum, level 2: a line for each use (`most_entries` at most), and the names of those that are disks and up.
/// Ends soon after it is told to stop, between two calls.
void enumerate_uses(Draft& into, const std::stop_token& stop);

}  // namespace netuse::inline v0::windows
