// SPDX-License-Identifier: MIT
#pragma once

#include "netuse/export.hpp"
#include "netuse/version.h"

namespace netuse::inline v0 {

/// The version of the library that is running, e.g. "0.1.0"; NETUSE_VERSION is that of the headers that a program was
/// compiled with. From any thread; the text lives for ever.
NETUSE_API const char* version() noexcept;

}  // namespace netuse::inline v0
