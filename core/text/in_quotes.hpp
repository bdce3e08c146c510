// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// Untrusted bytes in a sentence: in quotes, valid UTF-8, and no more characters than say which one is meant. (It is
/// not called `quoted`: the standard has a function of that name, which a call with a std::string finds by itself.)
std::string in_quotes(std::string_view bytes, std::size_t enough = 200);

}  // namespace netuse::inline v0::text
