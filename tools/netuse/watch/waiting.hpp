// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

/// Waiting for events and for other things at once, as each platform has it.
namespace netuse::cli {

/// Returns when the handle of a subscription tells of something, when that time has come, or a little earlier. False:
/// stdout is a pipe, and nobody reads it any more.
bool wait_for(std::optional<std::intptr_t> handle, std::chrono::steady_clock::time_point until);

/// How many milliseconds to wait, at most an hour: no time is too far away to be counted.
int milliseconds_until(std::chrono::steady_clock::time_point until);

/// Ends as a program that writes into a closed pipe ends here, if it has a way of its own.
void end_without_reader();

}  // namespace netuse::cli
