// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Comparing without regard to case, code point by code point as Windows does it: upper case, no locale, no expansion.
namespace netuse::inline v0::text {

/// The upper-case form of one code point of the basic plane. Nothing outside ASCII becomes an ASCII letter.
char32_t upper_code_point(char32_t c) noexcept;
/// The whole text in upper case; bytes that are not UTF-8 stay as they are.
std::string upper_utf8(std::string_view text);
/// Order of the folded texts by code point: negative, zero, positive.
int compare_folded(std::string_view a, std::string_view b) noexcept;
bool equal_folded(std::string_view a, std::string_view b) noexcept;
/// Equal for texts that equal_folded() takes for equal; of ASCII it is caseless_hash().
std::size_t folded_hash(std::string_view text, std::size_t seed = 0) noexcept;
/// How many bytes at the start of `text` equal_folded() takes for `prefix`; npos if it does not begin so.
std::size_t folded_prefix(std::string_view text, std::string_view prefix) noexcept;
bool is_ascii(std::string_view text) noexcept;

}  // namespace netuse::inline v0::text
