// SPDX-License-Identifier: MIT
#include "backend.hpp"
#include "windows/collect_windows.hpp"
#include "windows/interpret.hpp"

namespace netuse::inline v0::backends {

const Backend windows_backend{"windows", windows::collect, windows::interpret, windows::owns};

}  // namespace netuse::inline v0::backends
