// SPDX-License-Identifier: MIT
#pragma once

#include <cstdarg>
#include <string>

namespace netuse_wbem {

/// A format of Windows' wide functions as this C library's: %s becomes %ls, %S and %hs %s, %I64d %lld, ...
std::wstring local_format(const wchar_t* format);

/// What the format makes of the arguments, by Windows' rules. Of what cannot be formatted, nothing.
std::wstring formatted(const wchar_t* format, std::va_list arguments);

}  // namespace netuse_wbem
