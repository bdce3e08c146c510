// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// Length in bytes of the well-formed UTF-8 sequence at the start of `text` (not empty), or 0 (RFC 3629: no
/// surrogates, nothing overlong, nothing above U+10FFFF).
std::size_t utf8_sequence(std::string_view text) noexcept;
bool is_utf8(std::string_view text) noexcept;
/// The text with each byte that is not UTF-8 replaced by U+FFFD.
std::string to_utf8(std::string_view bytes);
void append_utf8(std::string& out, char32_t code_point);
/// The code point at the start of `text` (not empty), which is taken off; a byte that is not UTF-8 is taken alone
/// and gives 0xDC00 + byte, so that different bytes stay different.
char32_t take_code_point(std::string_view& text) noexcept;

}  // namespace netuse::inline v0::text
