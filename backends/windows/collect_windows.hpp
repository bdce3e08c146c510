// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"

namespace netuse::inline v0::windows {

/// The impure half of the backend (see Backend): calls Windows and writes down what it says.
void collect(const backends::CollectOptions& options, backends::Gathering& into);

}  // namespace netuse::inline v0::windows
