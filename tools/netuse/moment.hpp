// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

/// Moments of UTC, as recordings and events have them.
namespace netuse::cli {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

/// Of "2026-11-22T09:00:10Z"; nothing for what is no such text.
std::optional<Moment> moment_of(const std::string& text);
/// Of TIME_CREATED: steps of 100 nanoseconds since 1601.
Moment moment_of_file_time(std::int64_t file_time);
Moment moment_now();
/// "2026-11-22T09:00:10Z"
std::string text_of(Moment moment);
/// How long something lasts, in a few letters: "12 s", "3 min", "5 h", "4 d".
std::string age_text(std::chrono::seconds age);

}  // namespace netuse::cli
