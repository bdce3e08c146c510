// SPDX-License-Identifier: MIT
#include "source/glob.hpp"

namespace netuse::inline v0::source {

PathStyle native_path_style() noexcept {
  return {};
}

}  // namespace netuse::inline v0::source
