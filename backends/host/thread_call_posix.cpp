// SPDX-License-Identifier: MIT
// A call can only be broken off by a signal, and those belong to the program that links the library.
#include "host/thread_call.hpp"

namespace netuse::inline v0::host {

unsigned long this_thread_number() noexcept {
  return 0;
}

void break_off_call(unsigned long) noexcept {}

}  // namespace netuse::inline v0::host
