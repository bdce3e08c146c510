// SPDX-License-Identifier: MIT
#include "com/text.hpp"

#include <algorithm>
#include <cstdint>

namespace netuse_wbem {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80;
}

struct Character {
  char32_t value;
  std::size_t bytes;
};

/// How long a character is that begins with this byte, 0 for a byte that begins none.
std::size_t length_by(unsigned char first) {
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if ((first & 0xF0U) == 0xE0) return 3;
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

bool allowed(char32_t value, std::size_t bytes) {
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= smallest[bytes] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

/// The character at a byte that is no ASCII.
Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const Character byte{static_cast<char32_t>(0xDC00U + first), 1};
  const std::size_t bytes = length_by(first);
  if (bytes == 0) return byte;
  char32_t value = first & (0xFFU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if (!continues(text, at + i)) return byte;
    value = (value << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  return allowed(value, bytes) ? Character{value, bytes} : byte;
}

template <class Take>
void for_each_character(std::string_view text, const Take& take) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
      take(first);
      ++at;
      continue;
    }
    const Character found = character_at(text, at);
    take(found.value);
    at += found.bytes;
  }
}

bool is_high(char32_t c) {
  return c >= 0xD800 && c <= 0xDBFF;
}
bool is_low(char32_t c) {
  return c >= 0xDC00 && c <= 0xDFFF;
}
bool is_byte(char32_t c) {
  return c >= 0xDC80 && c <= 0xDCFF;
}

void append(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | (c >> 6U)), put(0x80 | (c & 0x3FU));
  if (c < 0x10000) return put(0xE0 | (c >> 12U)), put(0x80 | ((c >> 6U) & 0x3FU)), put(0x80 | (c & 0x3FU));
  put(0xF0 | (c >> 18U)), put(0x80 | ((c >> 12U) & 0x3FU)), put(0x80 | ((c >> 6U) & 0x3FU)), put(0x80 | (c & 0x3FU));
}

void append_wide(std::string& text, char32_t c) {
  if (is_byte(c))
    text += static_cast<char>(static_cast<unsigned char>(c & 0xFFU));
  else
    append(text, c > 0x10FFFF || is_high(c) || is_low(c) ? replacement : c);
}

}  // namespace

std::size_t wide_length(std::string_view text) noexcept {
  std::size_t length = 0;
  for_each_character(text, [&](char32_t) { ++length; });
  return length;
}

void widen(std::string_view text, wchar_t* to) noexcept {
  for_each_character(text, [&](char32_t c) { *to++ = static_cast<wchar_t>(c); });
}

std::wstring wide(std::string_view text) {
  std::wstring made(wide_length(text), L'\0');
  widen(text, made.data());
  return made;
}

std::string narrow(std::wstring_view text) {
  std::string made;
  made.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<char32_t>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<char32_t>(text[i + 1]) : 0;
    // A pair that somebody brought along from UTF-16.
    if (is_high(c) && is_low(next))
      append(made, 0x10000 + ((c - 0xD800) << 10U) + (static_cast<char32_t>(text[++i]) - 0xDC00U));
    else
      append_wide(made, c);
  }
  return made;
}

std::string narrow_or_empty(const wchar_t* text) {
  return text != nullptr ? narrow(text) : std::string();
}

BSTR bstr_of(std::string_view text) {
  BSTR made = SysAllocStringLen(nullptr, static_cast<UINT>(wide_length(text)));
  if (made != nullptr) widen(text, made);
  return made;
}

BSTR bstr_of(std::wstring_view text) {
  return SysAllocStringLen(text.data(), static_cast<UINT>(text.size()));
}

bool same_name(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::ranges::equal(a, b, [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace netuse_wbem
