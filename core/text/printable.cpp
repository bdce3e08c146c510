// SPDX-License-Identifier: MIT
#include "text/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "netuse/format.hpp"
#include "text/plain_run.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0 {

namespace text {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// In order. (Unicode's format characters, its fillers without a shape, and its noncharacters of the first plane.)
constexpr std::array<Range, 22> unseen{{
    {0x0000, 0x001F},    // C0
    {0x007F, 0x009F},    // DEL, C1
    {0x00AD, 0x00AD},    // soft hyphen
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x061C, 0x061C},    // Arabic letter mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180B, 0x180F},    // Mongolian selectors and vowel separator
    {0x200B, 0x200F},    // zero width, marks of direction
    {0x2028, 0x202E},    // line and paragraph separator, embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, isolates
    {0x3164, 0x3164},    // Hangul filler
    {0xFDD0, 0xFDEF},    // noncharacters
    {0xFEFF, 0xFEFF},    // zero width no-break space
    {0xFFA0, 0xFFA0},    // halfwidth Hangul filler
    {0xFFF0, 0xFFFB},    // interlinear annotation
    {0xFFFE, 0xFFFF},    // noncharacters
    {0x110BD, 0x110BD},  // Kaithi number sign
    {0x13430, 0x1345F},  // Egyptian hieroglyph joiners
    {0x1BCA0, 0x1BCA3},  // shorthand format controls
    {0x1D173, 0x1D17A},  // musical beams and slurs
    {0xE0000, 0xE0FFF},  // tags
}};

void append_hex(std::string& out, std::uint32_t value, int digits) {
  constexpr std::string_view hex = "0123456789abcdef";
  while (digits-- > 0) out += hex[(value >> (4U * static_cast<unsigned>(digits))) & 15U];
}

void append_mark(std::string& out, char32_t c) {
  const bool one_byte = c < 0x80;
  const bool wide = c > 0xFFFF;
  out += one_byte ? "\\x" : wide ? "\\U" : "\\u";
  append_hex(out, c, one_byte ? 2 : wide ? 8 : 4);
}

void append_byte(std::string& out, unsigned char byte) {
  out += "\\x";
  append_hex(out, byte, 2);
}

}  // namespace

bool is_unseen(char32_t c) noexcept {
  const auto* const at = std::ranges::lower_bound(unseen, c, {}, &Range::last);
  return at != unseen.end() && at->first <= c;
}

unsigned char byte_behind(char32_t c) noexcept {
  return c >= 0xEF80 && c <= 0xEFFF ? static_cast<unsigned char>(c - 0xEF00) : 0;
}

void append_printable(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = plain_run(text);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    const std::size_t length = utf8_sequence(text);
    const std::string_view sequence = text.substr(0, length);
    const char32_t c = take_code_point(text);
    if (length == 0)
      append_byte(out, static_cast<unsigned char>(c & 0xFF));
    else if (const unsigned char byte = byte_behind(c))
      append_byte(out, byte);
    else if (is_unseen(c))
      append_mark(out, c);
    else
      out += sequence;
  }
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_printable(out, text);
  return out;
}

}  // namespace text

std::string printable(std::string_view text) {
  return text::printable(text);
}

}  // namespace netuse::inline v0
