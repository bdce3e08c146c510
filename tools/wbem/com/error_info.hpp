// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "netuse_wbem/error_info.h"

namespace netuse_wbem {

/// Keeps for this thread what a call that fails has to say, as coming from WinMgmt's side; gives the code back.
HRESULT told(HRESULT hr, std::string_view description, REFIID from) noexcept;

}  // namespace netuse_wbem
