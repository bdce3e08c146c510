// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netuse::inline v0::windows {

/// UTF-8 of UTF-16; a surrogate without its other half becomes U+FFFD.
std::string narrow(std::wstring_view wide);
/// Nothing for a NULL pointer.
std::optional<std::string> narrow_or_null(const wchar_t* wide);
std::wstring widen(std::string_view utf8);

}  // namespace netuse::inline v0::windows
