// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// Length in bytes of the well-formed UTF-8 sequence at the start of `text` (not empty), or 0 (RFC 3629: no
/// surrogates, nothing overlong, nothing above U+10FFFF).
std::size_t utf8_sequence(std::string_view text) noexcept;
bool is_utf8(std::string_view text) noexcept;

/// Any bytes as UTF-8, so that no two byte strings become equal: a byte 0xNN that is not part of UTF-8 becomes the
/// private code point U+EF00 + NN, and where one of U+EF80 to U+EFFF stands already, its bytes do (OPTU-8 of MirBSD).
std::string utf8_of_bytes(std::string_view bytes);
/// The bytes that utf8_of_bytes() made the text of.
std::string bytes_of_utf8(std::string_view text);
/// Would utf8_of_bytes() give the same again? One pass without memory.
bool is_plain_utf8(std::string_view bytes) noexcept;
/// The same for text that may have gone through it already: what is UTF-8 stays as it is, so doing it twice does no
/// harm. Two byte strings can become equal; for sentences, not for keys.
std::string to_utf8(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);
/// The code point at the start of `text` (not empty), which is taken off; a byte that is not UTF-8 is taken alone
/// and gives 0xDC00 + byte, so that different bytes stay different.
char32_t take_code_point(std::string_view& text) noexcept;

}  // namespace netuse::inline v0::text
