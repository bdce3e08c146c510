// SPDX-License-Identifier: MIT
#include "text/encoding.hpp"

#include <array>

#include "text/utf8.hpp"

namespace netuse::inline v0::text {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";

char16_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) noexcept {
  const auto a = static_cast<unsigned char>(bytes[at]);
  const auto b = static_cast<unsigned char>(bytes[at + 1]);
  return static_cast<char16_t>(order == ByteOrder::little ? a | b << 8 : a << 8 | b);
}

/// Blanks, slashes and line ends are ASCII in every language, and half zero in UTF-16: one in twenty bytes at the
/// least, nearly all of them on one side.
Encoding by_zero_bytes(std::string_view bytes) noexcept {
  const std::string_view head = bytes.substr(0, 65536);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t at = 0; at < head.size(); ++at) zeros[at % 2] += head[at] == '\0' ? 1U : 0U;
  const auto tells = [&](std::size_t here, std::size_t there) {
    return here >= 4 && here * 20 > head.size() && here > there * 8;
  };
  if (tells(zeros[1], zeros[0])) return Encoding::utf16_little;
  return tells(zeros[0], zeros[1]) ? Encoding::utf16_big : Encoding::bytes;
}

}  // namespace

std::string from_utf16(std::string_view bytes, ByteOrder order) {
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit_at(bytes, at, order);
    const bool high = c >= 0xD800 && c < 0xDC00;
    const char16_t next = high && at + 3 < bytes.size() ? unit_at(bytes, at + 2, order) : char16_t{0};
    if (high && next >= 0xDC00 && next < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00U);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_utf8(out, c);
  }
  return out;
}

Encoding encoding_of(std::string_view bytes) noexcept {
  if (bytes.starts_with(utf8_mark)) return Encoding::utf8_with_mark;
  if (bytes.starts_with(little_mark)) return Encoding::utf16_little;
  if (bytes.starts_with(big_mark)) return Encoding::utf16_big;
  return bytes.find('\0') == std::string_view::npos ? Encoding::bytes : by_zero_bytes(bytes);
}

std::string decoded(std::string bytes) {
  const Encoding encoding = encoding_of(bytes);
  if (encoding == Encoding::bytes) return bytes;
  if (encoding == Encoding::utf8_with_mark) return bytes.erase(0, utf8_mark.size());
  const bool little = encoding == Encoding::utf16_little;
  const bool marked = std::string_view(bytes).starts_with(little ? little_mark : big_mark);
  return from_utf16(std::string_view(bytes).substr(marked ? 2 : 0), little ? ByteOrder::little : ByteOrder::big);
}

}  // namespace netuse::inline v0::text
