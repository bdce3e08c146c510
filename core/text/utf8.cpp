// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <cstdint>

namespace netuse::inline v0::text {

namespace {

std::uint8_t byte(std::string_view text, std::size_t at) noexcept {
  return static_cast<std::uint8_t>(text[at]);
}

/// How long a sequence with this first byte is, and what its second byte must lie between (RFC 3629, section 4).
struct Lead {
  std::uint8_t length;
  std::uint8_t low;
  std::uint8_t high;
};
Lead lead_of(std::uint8_t first) noexcept {
  if (first < 0x80) return {1, 0, 0};
  if (first < 0xC2) return {0, 0, 0};
  if (first < 0xE0) return {2, 0x80, 0xBF};
  if (first == 0xE0) return {3, 0xA0, 0xBF};
  if (first == 0xED) return {3, 0x80, 0x9F};
  if (first < 0xF0) return {3, 0x80, 0xBF};
  if (first == 0xF0) return {4, 0x90, 0xBF};
  if (first < 0xF4) return {4, 0x80, 0xBF};
  if (first == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

std::size_t utf8_sequence(std::string_view text) noexcept {
  const Lead lead = lead_of(byte(text, 0));
  if (lead.length <= 1) return lead.length;
  if (text.size() < lead.length || byte(text, 1) < lead.low || byte(text, 1) > lead.high) return 0;
  for (std::size_t i = 2; i < lead.length; ++i)
    if ((byte(text, i) & 0xC0) != 0x80) return 0;
  return lead.length;
}

bool is_utf8(std::string_view text) noexcept {
  while (!text.empty()) {
    const std::size_t length = utf8_sequence(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = utf8_sequence(bytes);
    out += length == 0 ? std::string_view("\xEF\xBF\xBD") : bytes.substr(0, length);
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&out](std::uint32_t value) { out += static_cast<char>(value); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | (c >> 6));
  } else {
    if (c < 0x10000) {
      put(0xE0 | (c >> 12));
    } else {
      put(0xF0 | (c >> 18));
      put(0x80 | ((c >> 12) & 0x3F));
    }
    put(0x80 | ((c >> 6) & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

char32_t take_code_point(std::string_view& text) noexcept {
  const std::size_t length = utf8_sequence(text);
  const std::uint32_t first = byte(text, 0);
  if (length <= 1) {
    text.remove_prefix(1);
    return length == 0 ? 0xDC00 + first : first;
  }
  char32_t value = first & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) value = (value << 6) | (byte(text, i) & 0x3FU);
  text.remove_prefix(length);
  return value;
}

}  // namespace netuse::inline v0::text
