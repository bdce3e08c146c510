// SPDX-License-Identifier: MIT
#include "watch/interruption.hpp"

namespace netuse::cli {

Interruption::Interruption() = default;
Interruption::~Interruption() = default;
int Interruption::signal() noexcept {
  return 0;
}

}  // namespace netuse::cli
