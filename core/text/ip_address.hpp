// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netuse::inline v0::text {

/// An IP address. (Boost.Asio's parser calls Winsock on Windows, and what is read here must be read the same anywhere,
/// without the system.)
struct IpAddress {
  bool v6 = false;
  std::array<std::uint8_t, 16> bytes{};  ///< IPv4: the first four

  /// Unspecified, loopback, broadcast: the same on every host.
  bool is_special() const noexcept;
  /// Dotted, or IPv6 in its short form (RFC 5952).
  std::string text() const;
  /// IPv6 as the kernel's %pI6: eight groups of four digits.
  std::string long_text() const;
  /// Of IPv6, one of its eight.
  std::uint16_t group(std::size_t at) const noexcept {
    return static_cast<std::uint16_t>(bytes[2 * at] << 8U | bytes[2 * at + 1]);
  }

  friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
};

/// The whole text as an address: dotted, or hexadecimal groups with or without "::". No zone, no brackets.
std::optional<IpAddress> parse_ip_address(std::string_view text) noexcept;

}  // namespace netuse::inline v0::text
