// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace netuse::inline v0::host {

/// The time now as recordings write it: 2026-11-22T09:00:00Z.
std::string utc_now();
/// The same as FILETIME: 100 nanoseconds since 1601 in UTC.
std::int64_t file_time_now();

}  // namespace netuse::inline v0::host
