// SPDX-License-Identifier: MIT
// utf8proc is not among the libraries that a Windows program finds, so here stands a rule of its own, coarse and short:
// the blocks of East Asia and of pictures are wide, the blocks of combining marks have no width.
#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace netuse::inline v0::text {

namespace {

struct Block {
  char32_t first;
  char32_t last;
  std::size_t columns;
};

/// In order.
constexpr std::array<Block, 22> blocks{{
    {0x0300, 0x036F, 0},    // combining marks
    {0x0483, 0x0489, 0},    // Cyrillic
    {0x0591, 0x05BD, 0},    // Hebrew points
    {0x064B, 0x065F, 0},    // Arabic
    {0x0E34, 0x0E3A, 0},    // Thai
    {0x0E47, 0x0E4E, 0},    // Thai
    {0x1100, 0x115F, 2},    // Hangul, initial
    {0x1160, 0x11FF, 0},    // Hangul, medial and final: drawn into the syllable
    {0x1AB0, 0x1AFF, 0},    // combining marks, extended
    {0x1DC0, 0x1DFF, 0},    // combining marks, supplement
    {0x20D0, 0x20FF, 0},    // combining marks for symbols
    {0x2E80, 0x303E, 2},    // radicals, punctuation
    {0x3041, 0xA4CF, 2},    // kana, ideographs, Yi
    {0xAC00, 0xD7A3, 2},    // Hangul
    {0xF900, 0xFAFF, 2},    // ideographs
    {0xFE00, 0xFE0F, 0},    // selectors of variants
    {0xFE20, 0xFE2F, 0},    // combining half marks
    {0xFE30, 0xFE6F, 2},    // punctuation
    {0xFF01, 0xFF60, 2},    // full width
    {0xFFE0, 0xFFE6, 2},    // full width
    {0x1F300, 0x1FAFF, 2},  // pictures
    {0x20000, 0x3FFFD, 2},  // ideographs
}};

std::size_t columns_of(char32_t c) noexcept {
  const auto* const at = std::ranges::lower_bound(blocks, c, {}, &Block::last);
  return at != blocks.end() && at->first <= c ? at->columns : 1;
}

}  // namespace

Character first_character(std::string_view text) noexcept {
  std::string_view rest = text;
  Character all{.bytes = 0, .columns = columns_of(take_code_point(rest))};
  all.bytes = text.size() - rest.size();
  while (!rest.empty() && columns_of(take_code_point(rest)) == 0) all.bytes = text.size() - rest.size();
  return all;
}

}  // namespace netuse::inline v0::text
