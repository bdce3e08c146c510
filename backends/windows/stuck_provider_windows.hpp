// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "windows/providers_windows.hpp"

namespace netuse::inline v0::windows {

/// The name of the provider whose code the thread is in, found on the thread's stack; empty if there is none. The
/// thread is held for the moment of looking.
std::string stuck_provider(unsigned long thread, const std::vector<NetworkProvider>& providers);

}  // namespace netuse::inline v0::windows
