// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace netuse::inline v0::host {

/// The time now as recordings write it: 2026-11-22T09:00:00Z.
std::string utc_now();

}  // namespace netuse::inline v0::host
