// SPDX-License-Identifier: MIT
#include "backend.hpp"
#include "samba/collect_linux.hpp"
#include "samba/document.hpp"
#include "samba/interpret.hpp"
#include "samba/mark.hpp"

namespace netuse::inline v0::backends {

const Backend samba_backend{.name = "samba",
                            .collect = samba::collect,
                            .interpret = samba::interpret,
                            .owns = samba::owns,
                            .distil = samba::distil,
                            .mark = samba::mark,
                            .reads = samba::is_read,
                            .same_matter = samba::is_same_matter,
                            .total_failure = samba::total_failure};

}  // namespace netuse::inline v0::backends
