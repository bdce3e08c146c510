// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "windows/draft.hpp"
#include "windows/resource_buffer_windows.hpp"

namespace netuse::inline v0::windows {

/// WNetOpenEnum and WNetEnumResource over all types: a line and the names for each NETRESOURCE. The buffer is given, so
/// that what a call that hangs has written already is not lost.
void enumerate_connected(ResourceBuffer& buffer, Draft& into);
void enumerate_remembered(ResourceBuffer& buffer, Draft& into);
/// Writes down what is in the buffer of an enumeration in that thread, if it is in a call.
void rescue_entries(unsigned long thread, const ResourceBuffer& buffer, Draft& into);
/// WNetGetUser for each connection.
void ask_users(const std::vector<Names>& connections, Draft& into);
/// WNetGetConnection for these devices and for each drive letter that is in use.
void ask_devices(const std::vector<Names>& connections, Draft& into);

}  // namespace netuse::inline v0::windows
