// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// Would this code point steer a terminal, end or reorder a line, or show nothing at all? Controls (C0, DEL, C1),
/// marks, overrides and isolates of direction, line and paragraph separators, and what has no shape of its own.
bool is_unseen(char32_t c) noexcept;

/// The byte for which a code point stands in text that was no UTF-8 (U+EF80..U+EFFF for 0x80..0xFF), or 0.
unsigned char byte_behind(char32_t c) noexcept;

/// The text as people may read it on one line: what is_unseen, and bytes that are no UTF-8 (themselves, or the code
/// points that stand for them), are shown as \x1b, \u202e or \U000e0041. All else stays, backslashes too: a UNC name is
/// read as it is written, so that the marks are for eyes and not for decoding.
std::string printable(std::string_view text);
void append_printable(std::string& out, std::string_view text);

}  // namespace netuse::inline v0::text
