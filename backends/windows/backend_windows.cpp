// SPDX-License-Identifier: MIT
#include "backend.hpp"
#include "windows/collect_windows.hpp"
#include "windows/interpret.hpp"
#include "windows/keep_records.hpp"
#include "windows/mark_records.hpp"
#include "windows/total_failure.hpp"

namespace netuse::inline v0::backends {

const Backend windows_backend{.name = "windows",
                              .collect = windows::collect,
                              .interpret = windows::interpret,
                              .owns = windows::owns,
                              .distil = windows::keep_records,
                              .mark = windows::mark_records,
                              .reads = windows::is_read,
                              .total_failure = windows::total_failure};

}  // namespace netuse::inline v0::backends
