// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace netuse::cli {

enum class Key : std::uint8_t { quit, pause, step, redraw };

/// The keys that mean something, of what a terminal sends for them.
std::vector<Key> keys_in(std::string_view typed);

}  // namespace netuse::cli
