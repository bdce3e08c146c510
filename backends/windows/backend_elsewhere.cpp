// SPDX-License-Identifier: MIT
// Off Windows its documents can be interpreted, but not collected.
#include "windows/make_backend.hpp"

namespace netuse::inline v0::backends {

constinit const Backend windows_backend = windows::make_backend(nullptr);

}  // namespace netuse::inline v0::backends
