// SPDX-License-Identifier: MIT
#include "windows/collect_windows.hpp"
#include "windows/make_backend.hpp"

namespace netuse::inline v0::backends {

constinit const Backend windows_backend = windows::make_backend(windows::collect);

}  // namespace netuse::inline v0::backends
