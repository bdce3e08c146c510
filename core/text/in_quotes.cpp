// SPDX-License-Identifier: MIT
#include "text/in_quotes.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace netuse::inline v0::text {

std::string in_quotes(std::string_view bytes, std::size_t enough) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < bytes.size() && count < enough; ++count)
    end += std::max(utf8_sequence(bytes.substr(end)), std::size_t{1});
  return "'" + to_utf8(bytes.substr(0, end)) + (end == bytes.size() ? "'" : "...'");
}

}  // namespace netuse::inline v0::text
