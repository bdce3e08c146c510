// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"
#include "samba/document.hpp"
#include "samba/interpret.hpp"
#include "samba/mark.hpp"

namespace netuse::inline v0::samba {

/// The backend with what gathers its documents on the system that it is built for; nullptr where there are none.
constexpr backends::Backend make_backend(backends::Collect collect, backends::MakeLookout lookout) noexcept {
  return {.name = "samba",
          .collect = collect,
          .lookout = lookout,
          .interpret = interpret,
          .owns = owns,
          .distil = distil,
          .mark = mark,
          .reads = is_read,
          .same_matter = is_same_matter,
          .total_failure = total_failure};
}

}  // namespace netuse::inline v0::samba
