// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "model/slot.hpp"

namespace netuse::inline v0::detail {

/// The value of a plain property as people read it; nothing for null.
inline std::optional<std::string> shown(const model::Slot& slot) {
  switch (slot.kind()) {
    case model::Slot::Kind::boolean:
      return slot.boolean() ? "TRUE" : "FALSE";
    case model::Slot::Kind::number:
      return std::to_string(slot.number());
    case model::Slot::Kind::text:
      return std::string(slot.text());
    default:
      return std::nullopt;
  }
}

}  // namespace netuse::inline v0::detail
