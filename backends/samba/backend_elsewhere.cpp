// SPDX-License-Identifier: MIT
// Off Linux its documents can be interpreted, but not collected.
#include "backend.hpp"
#include "samba/document.hpp"
#include "samba/interpret.hpp"
#include "samba/mark.hpp"

namespace netuse::inline v0::backends {

const Backend samba_backend{.name = "samba",
                            .collect = nullptr,
                            .interpret = samba::interpret,
                            .owns = samba::owns,
                            .distil = samba::distil,
                            .mark = samba::mark,
                            .reads = samba::is_read,
                            .same_matter = samba::is_same_matter,
                            .total_failure = samba::total_failure};

}  // namespace netuse::inline v0::backends
