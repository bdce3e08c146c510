// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Texts that are not UTF-8: what Windows programs write, told by their marks or by their zero bytes.
namespace netuse::inline v0::text {

enum class ByteOrder : std::uint8_t { little, big };

/// UTF-16 as UTF-8. Unpaired surrogates become U+FFFD, a last odd byte is dropped.
std::string from_utf16(std::string_view bytes, ByteOrder order);

enum class Encoding : std::uint8_t { bytes, utf8_with_mark, utf16_little, utf16_big };
/// By its byte order mark; without one, UTF-16 is told by the zero bytes that ASCII characters have there.
Encoding encoding_of(std::string_view bytes) noexcept;

/// The text without a byte order mark, and UTF-16 as UTF-8. All other bytes stay as they are.
std::string decoded(std::string bytes);

}  // namespace netuse::inline v0::text
