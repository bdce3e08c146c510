// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace netuse::inline v0::text {

/// What the eye takes for one character: a letter with its marks, a syllable of Hangul, or a code point alone.
struct Character {
  std::size_t bytes = 0;
  std::size_t columns = 0;  ///< of a terminal
};

/// The character at the start of the text (not empty). One file for each platform that has the widths from elsewhere.
Character first_character(std::string_view text) noexcept;

std::size_t width(std::string_view utf8) noexcept;

/// A letter of ASCII takes one column, and joins nothing before it.
constexpr bool is_simple(char c) noexcept {
  return c >= 0x20 && c < 0x7F;
}

}  // namespace netuse::inline v0::text
