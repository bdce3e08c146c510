// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace netuse_wbem {

/// Runs it in a thread of the library's; threads that are done wait a while for the next. It must not throw.
void run_apart(std::function<void()> work);

}  // namespace netuse_wbem
