// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"
#include "netuse/options.hpp"

namespace netuse::inline v0::source {

/// What of the caller's options an interpreter heeds.
inline backends::InterpretOptions interpret_options(const OpenOptions& options) noexcept {
  return {.inbound = options.inbound, .accounts = options.reasons, .statistics = options.statistics};
}

}  // namespace netuse::inline v0::source
