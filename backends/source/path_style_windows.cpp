// SPDX-License-Identifier: MIT
#include "source/glob.hpp"

namespace netuse::inline v0::source {

PathStyle native_path_style() noexcept {
  return {.backslash_separates = true, .caseless = true};
}

}  // namespace netuse::inline v0::source
