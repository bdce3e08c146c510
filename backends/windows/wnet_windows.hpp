// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// WNetOpenEnum and WNetEnumResource over all types: a line and the names for each NETRESOURCE.
void enumerate_connected(Draft& into);
void enumerate_remembered(Draft& into);
/// WNetGetUser for each connection.
void ask_users(const std::vector<Names>& connections, Draft& into);
/// WNetGetConnection for these devices and for each drive letter that is in use.
void ask_devices(const std::vector<Names>& connections, Draft& into);

}  // namespace netuse::inline v0::windows
