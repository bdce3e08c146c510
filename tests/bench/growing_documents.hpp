// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "model/evidence.hpp"

/// Documents of a host that can be made as long as one likes.
namespace netuse::bench {

struct GrowingKind {
  const char* name;
  model::Evidence (*make)(long n);
  long size;  ///< to begin with
};

std::span<const GrowingKind> growing_kinds();

}  // namespace netuse::bench
