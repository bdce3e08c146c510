// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

#include <cstdint>
#include <cstring>

#include "netuse/text.hpp"

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

/// How many of the first bytes are ASCII; nearly all of all text is, so eight are looked at in a step.
std::size_t ascii_prefix(std::string_view text) noexcept {
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof(word) <= text.size(); at += sizeof(word)) {
    std::memcpy(&word, text.data() + at, sizeof(word));
    if ((word & 0x8080808080808080ULL) != 0) break;
  }
  while (at < text.size() && byte(text, at) < 0x80) ++at;
  return at;
}

/// U+EF80 to U+EFFF, which stand for bytes. Of a well-formed sequence.
bool is_escape(std::string_view sequence) noexcept {
  return sequence.size() == 3 && byte(sequence, 0) == 0xEE && byte(sequence, 1) >= 0xBE;
}

bool any_utf8(std::string_view /*sequence*/) noexcept {
  return true;
}
bool no_escape(std::string_view sequence) noexcept {
  return !is_escape(sequence);
}

/// How far the text is UTF-8 of which all sequences may stay.
template <class MayStay>
std::size_t good_prefix(std::string_view text, MayStay may_stay) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_prefix(text.substr(at));
    if (at == text.size()) break;
    const std::size_t length = utf8_sequence(text.substr(at));
    if (length == 0 || !may_stay(text.substr(at, length))) break;
    at += length;
  }
  return at;
}

template <class MayStay>
std::string escaped(std::string_view bytes, MayStay may_stay) {
  std::string out;
  out.reserve(bytes.size());
  while (true) {
    const std::size_t good = good_prefix(bytes, may_stay);
    out += bytes.substr(0, good);
    bytes.remove_prefix(good);
    if (bytes.empty()) return out;
    // Of a sequence that may not stay, the first byte alone: its others are not UTF-8 without it.
    append_utf8(out, 0xEF00U + byte(bytes, 0));
    bytes.remove_prefix(1);
  }
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
  return good_prefix(text, any_utf8) == text.size();
}

bool is_plain_utf8(std::string_view bytes) noexcept {
  return good_prefix(bytes, no_escape) == bytes.size();
}

std::string utf8_of_bytes(std::string_view bytes) {
  return escaped(bytes, no_escape);
}

std::string to_utf8(std::string_view text) {
  return escaped(text, any_utf8);
}

std::string bytes_of_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t good = good_prefix(text, no_escape);
    out += text.substr(0, good);
    text.remove_prefix(good);
    if (text.empty()) break;
    if (utf8_sequence(text) == 0) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      out += static_cast<char>(take_code_point(text) & 0xFFU);
    }
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

std::string netuse::raw_bytes(std::string_view text) {
  return text::bytes_of_utf8(text);
}
