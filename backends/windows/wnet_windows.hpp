// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <vector>

#include "windows/draft.hpp"
#include "windows/resource_buffer_windows.hpp"

namespace netuse::inline v0::windows {

// All of them end soon after they are told to stop, between two calls.

/// WNetOpenEnum and WNetEnumResource over all types: a line and the names for each NETRESOURCE, `most_entries` of them
/// at most. The buffer is given, so that what a call that hangs has written already is not lost.
void enumerate_connected(ResourceBuffer& buffer, Draft& into, const std::stop_token& stop);
void enumerate_remembered(ResourceBuffer& buffer, Draft& into, const std::stop_token& stop);
/// Writes down what is in the buffer of an enumeration in that thread, if it is in a call.
void rescue_entries(unsigned long thread, const ResourceBuffer& buffer, Draft& into);
/// WNetGetUser for each connection.
void ask_users(const std::vector<Names>& connections, Draft& into, const std::stop_token& stop);
/// WNetGetConnection for these devices and for each drive letter that is in use.
void ask_devices(const std::vector<Names>& connections, Draft& into, const std::stop_token& stop);

}  // namespace netuse::inline v0::windows
