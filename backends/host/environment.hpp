// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace netuse::inline v0::host {

/// The value of an environment variable in UTF-8; empty where there is none, and in a program that runs with rights
/// that its caller does not have (set-user-id, set-group-id, file capabilities): the environment is the caller's.
std::string environment(const char* name);

}  // namespace netuse::inline v0::host
