// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "netuse/netuse_types.h"

/// A text that C gives back.
struct netuse_text {
  std::string text;
};

namespace netuse::inline v0::capi {

inline netuse_text* hand_out(std::string text) {
  return new netuse_text{std::move(text)};
}

}  // namespace netuse::inline v0::capi
