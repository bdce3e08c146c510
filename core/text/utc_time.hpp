// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Points in time as recordings write them: ISO 8601 in UTC, 2026-11-22T09:00:00Z, with or without a fraction.
namespace netuse::inline v0::text {

/// Is it such a text, and of a day and an hour that there are? A leap second is one.
bool is_utc_time(std::string_view text) noexcept;

/// Negative, zero, positive. An empty text, or one that is no such time, comes before all others.
int compare_utc_times(std::string_view a, std::string_view b) noexcept;

/// As FILETIME: 100 nanoseconds since 1601. Nothing for a text that is no such time.
std::optional<std::int64_t> file_time_of(std::string_view text) noexcept;

}  // namespace netuse::inline v0::text
