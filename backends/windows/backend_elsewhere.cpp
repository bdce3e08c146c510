// SPDX-License-Identifier: MIT
// Off Windows its documents can be interpreted, but not collected.
#include "backend.hpp"
#include "windows/interpret.hpp"

namespace netuse::inline v0::backends {

const Backend windows_backend{"windows", nullptr, windows::interpret, windows::owns};

}  // namespace netuse::inline v0::backends
