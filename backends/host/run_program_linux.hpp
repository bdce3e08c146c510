// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "model/evidence.hpp"

namespace netuse::inline v0::host {

struct ProgramLimits {
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
  std::size_t output_cap = std::size_t{256} << 20U;  ///< of stdout and stderr together
};

/// Runs a program and gives its stdout, stderr and exit status (128 + n after signal n) as a document of that name.
/// Document::error: errno's name where it could not be started; "timed out" or "too large" where it was killed, with
/// its whole process group. No shell; LC_ALL=C, TZ=UTC and a plain PATH are all its environment; its stdin is empty;
/// it inherits no descriptor, and dies with the calling thread. Never throws for what the program does.
model::Document run_program(std::string name, const std::string& path, const std::vector<std::string>& arguments,
                            const ProgramLimits& limits);

}  // namespace netuse::inline v0::host
