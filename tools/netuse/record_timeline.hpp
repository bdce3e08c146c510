// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "cli.hpp"

namespace netuse::cli {

struct Rhythm {
  std::chrono::milliseconds every{};
  std::optional<std::chrono::milliseconds> length;  ///< nothing: until it is stopped
};

/// "500ms", "5s", "10m", "2h", "1d", or seconds; nothing for any other text.
std::optional<std::chrono::milliseconds> duration_of(const std::string& text);

/// Appends a frame to the file at each beat. The first comes at once. `anonymizer` may be null.
int record_timeline(const Globals& globals, const std::string& file, const Rhythm& rhythm, Anonymizer* anonymizer);

}  // namespace netuse::cli
