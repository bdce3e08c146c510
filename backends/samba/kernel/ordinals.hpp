// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>

namespace netuse::inline v0::samba::kernel {

/// The numbers within one owner. One that falls tells that the heading above it was lost.
class Ordinals {
 public:
  bool falls(std::uint32_t ordinal) noexcept { return ordinal < std::exchange(last_, ordinal); }

 private:
  std::uint32_t last_ = 0;
};

}  // namespace netuse::inline v0::samba::kernel
