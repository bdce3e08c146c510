// SPDX-License-Identifier: MIT
#pragma once

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// NetUseEnum, level 2: a line for each use, and the names of those that are disks and up.
void enumerate_uses(Draft& into);

}  // namespace netuse::inline v0::windows
