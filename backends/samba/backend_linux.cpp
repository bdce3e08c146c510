// SPDX-License-Identifier: MIT
#include "samba/collect_linux.hpp"
#include "samba/lookout_linux.hpp"
#include "samba/make_backend.hpp"

namespace netuse::inline v0::backends {

constinit const Backend samba_backend = samba::make_backend(samba::collect, samba::make_lookout);

}  // namespace netuse::inline v0::backends
