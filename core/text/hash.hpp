// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Hashes of names for tables in memory, eight bytes a step. The same in one run of a program only.
namespace netuse::inline v0::text {

/// `ignored`: bits that every byte of `text` may have or not.
inline std::size_t hash(std::string_view text, std::size_t seed = 0, std::uint64_t ignored = 0) noexcept {
  const auto mix = [](std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 32U);
  };
  std::uint64_t hash = seed ^ text.size();
  std::uint64_t word = 0;
  for (; text.size() >= sizeof(word); text.remove_prefix(sizeof(word))) {
    std::memcpy(&word, text.data(), sizeof(word));
    hash = mix(hash, word | ignored);
  }
  word = 0;
  if (!text.empty()) std::memcpy(&word, text.data(), text.size());
  return static_cast<std::size_t>(mix(hash, word | ignored));
}

/// Equal for texts that iequals() takes for equal: the bit that tells `A` from `a` counts nowhere.
inline std::size_t caseless_hash(std::string_view text, std::size_t seed = 0) noexcept {
  return hash(text, seed, 0x2020202020202020ULL);
}

}  // namespace netuse::inline v0::text
