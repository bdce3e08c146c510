// SPDX-License-Identifier: MIT
// Widths as utf8proc has them from Unicode. Where terminals do not agree (a selector that asks for an emoji's shape, a
// tone of skin), each code point counts for itself, as most of them do it.
#include <cstdint>
#include <utf8proc.h>

#include "text/utf8.hpp"
#include "text/width.hpp"

namespace netuse::inline v0::text {

namespace {

/// A vowel or a final consonant of Hangul is drawn into the syllable that it ends.
bool joins_syllable(utf8proc_int32_t code_point) noexcept {
  const auto bound = utf8proc_get_property(code_point)->boundclass;
  return bound == UTF8PROC_BOUNDCLASS_V || bound == UTF8PROC_BOUNDCLASS_T;
}

utf8proc_int32_t take(std::string_view& text) noexcept {
  return static_cast<utf8proc_int32_t>(take_code_point(text));
}

/// A byte that is no UTF-8 (take_code_point makes a surrogate of it) is shown as something.
std::size_t columns_of(utf8proc_int32_t code_point) noexcept {
  if (code_point >= 0xD800 && code_point <= 0xDFFF) return 1;
  return static_cast<std::size_t>(utf8proc_charwidth(code_point));
}

}  // namespace

Character first_character(std::string_view text) noexcept {
  // What follows a letter of ASCII joins it only if it is none itself.
  if (is_simple(text[0]) && (text.size() == 1 || static_cast<unsigned char>(text[1]) < 0x80)) return {1, 1};
  std::string_view rest = text;
  utf8proc_int32_t state = 0;
  utf8proc_int32_t before = take(rest);
  Character all{.bytes = text.size() - rest.size(), .columns = columns_of(before)};
  while (!rest.empty()) {
    std::string_view behind = rest;
    const utf8proc_int32_t next = take(behind);
    if (utf8proc_grapheme_break_stateful(before, next, &state)) break;
    all.columns += joins_syllable(next) ? 0 : columns_of(next);
    rest = behind;
    all.bytes = text.size() - rest.size();
    before = next;
  }
  return all;
}

}  // namespace netuse::inline v0::text
