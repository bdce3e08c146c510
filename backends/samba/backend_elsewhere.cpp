// SPDX-License-Identifier: MIT
// Off Linux its documents can be interpreted, but not collected.
#include "samba/make_backend.hpp"

namespace netuse::inline v0::backends {

constinit const Backend samba_backend = samba::make_backend(nullptr, nullptr);

}  // namespace netuse::inline v0::backends
