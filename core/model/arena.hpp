// SPDX-License-Identifier: MIT
#pragma once

#include <cstring>
#include <initializer_list>
#include <memory_resource>
#include <span>
#include <string_view>

#include "model/slot.hpp"

namespace netuse::inline v0::model {

/// Memory of one snapshot: given back all at once.
class Arena {
 public:
  /// A copy of the concatenated parts that lives as long as the arena.
  std::string_view join(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    if (size == 0) return std::string_view("");
    char* const bytes = static_cast<char*>(memory_.allocate(size, 1));
    char* at = bytes;
    for (const std::string_view part : parts) {
      if (!part.empty()) std::memcpy(at, part.data(), part.size());
      at += part.size();
    }
    return {bytes, size};
  }
  std::string_view copy(std::string_view text) { return join({text}); }

  /// `count` null slots.
  std::span<Slot> slots(std::size_t count) {
    auto* const first = static_cast<Slot*>(memory_.allocate(count * sizeof(Slot), alignof(Slot)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) Slot();
    return {first, count};
  }

 private:
  std::pmr::monotonic_buffer_resource memory_{4096};
};

}  // namespace netuse::inline v0::model
