// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::host {

/// The absolute path of a program of Samba in the directories where distributions and Samba's own build put them;
/// empty if it is in none. PATH is not asked: a privileged caller's may be anybody's.
std::string find_program(std::string_view name);

}  // namespace netuse::inline v0::host
