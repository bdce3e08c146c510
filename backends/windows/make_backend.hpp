// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"
#include "windows/interpret.hpp"
#include "windows/keep_records.hpp"
#include "windows/mark_records.hpp"
#include "windows/total_failure.hpp"

namespace netuse::inline v0::windows {

/// The backend with what gathers its documents on the system that it is built for; nullptr where there are none.
constexpr backends::Backend make_backend(backends::Collect collect) noexcept {
  return {.name = "windows",
          .collect = collect,
          .interpret = interpret,
          .owns = owns,
          .distil = keep_records,
          .mark = mark_records,
          .reads = is_read,
          .total_failure = total_failure};
}

}  // namespace netuse::inline v0::windows
