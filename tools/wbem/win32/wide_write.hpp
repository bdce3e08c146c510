// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>
#include <string_view>

namespace netuse_wbem {

/// Writes it as UTF-8 among what is written narrow. Gives the number of characters, or -1.
int write_wide(std::FILE* file, std::wstring_view text);

}  // namespace netuse_wbem
