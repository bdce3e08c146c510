// SPDX-License-Identifier: MIT
#pragma once

#include "model/slot.hpp"
#include "netuse/connection.hpp"

namespace netuse::inline v0::model {

/// The slots of an instance of Win32_NetworkConnection as a typed value.
NetworkConnection typed(const Slot* row);

}  // namespace netuse::inline v0::model
