// SPDX-License-Identifier: MIT
#include "model/arena.hpp"

#include <algorithm>

namespace netuse::inline v0::model {

std::byte* Arena::take_from_new_block(std::size_t size) {
  constexpr std::size_t smallest = 4096;
  const std::size_t room = std::max({smallest, room_ + room_ / 2, size});
  blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(room));
  block_ = blocks_.back().get();
  room_ = room;
  used_ = size;
  return block_;
}

}  // namespace netuse::inline v0::model
