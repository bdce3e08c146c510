// SPDX-License-Identifier: MIT
#pragma once

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// Whose connections can be seen from here.
void read_session(Draft& into);
/// The computer's name, and the version of Windows.
void read_host(Draft& into);

}  // namespace netuse::inline v0::windows
