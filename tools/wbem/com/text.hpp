// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "netuse_wbem/variant.h"

namespace netuse_wbem {

/// UTF-8 to wide characters; a byte that is no UTF-8 is the character 0xDC00 + byte.
std::wstring wide(std::string_view text);
/// The way back; a lone half of a surrogate pair that is no such byte, and what is no character, is U+FFFD.
std::string narrow(std::wstring_view text);
/// The same as BSTR, or nullptr without memory; the caller frees it.
BSTR bstr_of(std::string_view text);
BSTR bstr_of(std::wstring_view text);
/// A BSTR or literal of a caller's; nullptr is the empty text.
std::string narrow_or_empty(const wchar_t* text);

/// How many wide characters the text makes, and the making, for those who have the room. `to` has that much.
std::size_t wide_length(std::string_view text) noexcept;
void widen(std::string_view text, wchar_t* to) noexcept;

/// Are the two the same without regard to case? Names of classes and properties, which are ASCII.
bool same_name(std::string_view a, std::string_view b) noexcept;

}  // namespace netuse_wbem
