// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "model/slot.hpp"

// NOLINTBEGIN(cppcoreguidelines-macro-usage): GCC takes a function that only prefetches for one without effect, and
// drops calls of it that are not inlined
#if defined(__GNUC__)
#define NETUSE_PREFETCH(address) __builtin_prefetch(address)
#define NETUSE_ALWAYS_INLINE [[gnu::always_inline]]
#else
#define NETUSE_PREFETCH(address) static_cast<void>(address)
#define NETUSE_ALWAYS_INLINE
#endif
// NOLINTEND(cppcoreguidelines-macro-usage)

namespace netuse::inline v0::model {

/// Memory of one snapshot: given back all at once. It is no std::pmr resource, whose header brings streams and clocks
/// into every file that knows a snapshot.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() = default;

  /// A copy of the concatenated parts that lives as long as the arena.
  std::string_view join(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    if (size == 0) return std::string_view("");
    char* const bytes = reinterpret_cast<char*>(take(size, 1));
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
    auto* const first = reinterpret_cast<Slot*>(take(count * sizeof(Slot), alignof(Slot)));
    for (std::size_t i = 0; i < count; ++i) new (first + i) Slot();
    return {first, count};
  }

  /// Asks the processor for a row of `count` slots that is about to be looked at: for the slots that are, and for the
  /// texts, which join() has laid just before and behind them. Only a hint, harmless for any address.
  NETUSE_ALWAYS_INLINE static void fetch(const Slot* row, std::size_t count,
                                         std::span<const std::uint8_t> looked_at) noexcept {
    // NOLINTBEGIN(performance-no-int-to-ptr): nothing is read through these
    const auto at = reinterpret_cast<std::uintptr_t>(row);
    NETUSE_PREFETCH(reinterpret_cast<const void*>(at - 40));
    NETUSE_PREFETCH(reinterpret_cast<const void*>(at + count * sizeof(Slot) + 8));
    for (const std::uint8_t slot : looked_at) NETUSE_PREFETCH(reinterpret_cast<const void*>(at + slot * sizeof(Slot)));
    // NOLINTEND(performance-no-int-to-ptr)
  }

 private:
  /// `alignment` is a power of two, and no more than what new gives.
  std::byte* take(std::size_t size, std::size_t alignment) {
    const std::size_t skipped = (alignment - used_ % alignment) % alignment;
    if (room_ - used_ < skipped || room_ - used_ - skipped < size) return take_from_new_block(size);
    std::byte* const at = block_ + used_ + skipped;
    used_ += skipped + size;
    return at;
  }
  /// A new block is larger than the last, so that there are few of them.
  std::byte* take_from_new_block(std::size_t size);

  std::byte* block_ = nullptr;
  std::size_t room_ = 0;
  std::size_t used_ = 0;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
};

}  // namespace netuse::inline v0::model
