// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Printable ASCII, which nearly all text is: found eight bytes in a step, and copied as a whole.
namespace netuse::inline v0::text {

/// From blank to tilde, and none of the marks.
template <char... Marks>
constexpr bool is_plain(char c) noexcept {
  return c >= 0x20 && c < 0x7F && ((c != Marks) && ...);
}

/// The same byte eight times.
constexpr std::uint64_t eight_of(char c) noexcept {
  return 0x0101010101010101U * static_cast<unsigned char>(c);
}

/// The highest bit of each byte that is not plain. Those above the lowest such byte may be wrong: a subtraction
/// borrows.
template <char... Marks>
constexpr std::uint64_t not_plain(std::uint64_t word) noexcept {
  const auto below = [](std::uint64_t bytes, std::uint64_t bound) { return (bytes - bound) & ~bytes; };
  const std::uint64_t found = below(word, eight_of(0x20)) | (word + eight_of(0x01)) | word |
                              (below(word ^ eight_of(Marks), eight_of(0x01)) | ... | 0);
  return found & 0x8080808080808080U;
}

/// The place of the first byte that is not plain, of the eight; 8 if all are.
template <char... Marks>
std::size_t plain_of_eight(const char* text) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, text, sizeof(word));
  return static_cast<std::size_t>(std::countr_zero(not_plain<Marks...>(word))) / 8;
}

/// How many of the first bytes are plain.
template <char... Marks>
std::size_t plain_run(std::string_view text) noexcept {
  std::size_t at = 0;
  if constexpr (std::endian::native == std::endian::little)
    // The last eight bytes may be looked at twice: what is before them is plain then.
    for (; text.size() >= 8; at = std::min(at + 8, text.size() - 8))
      if (const std::size_t plain = plain_of_eight<Marks...>(text.data() + at); plain < 8 || at + 8 == text.size())
        return at + plain;
  while (at < text.size() && is_plain<Marks...>(text[at])) ++at;
  return at;
}

}  // namespace netuse::inline v0::text
