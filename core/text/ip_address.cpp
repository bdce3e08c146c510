// SPDX-License-Identifier: MIT
#include "text/ip_address.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "text/ascii.hpp"

namespace netuse::inline v0::text {

namespace {

struct Groups {
  std::array<std::uint16_t, 8> values{};
  std::size_t count = 0;
};

/// Those of one side of "::"; nothing if one of them is no group, or there are too many.
std::optional<Groups> groups_of(std::string_view side) noexcept {
  Groups groups;
  for (bool more = !side.empty(); more;) {
    const auto [head, tail, found] = cut(side, ':');
    const auto group = number<std::uint16_t>(head, 16);
    if (!group || head.size() > 4 || groups.count == groups.values.size()) return std::nullopt;
    groups.values[groups.count++] = *group;
    side = tail;
    more = found;
  }
  return groups;
}

std::optional<IpAddress> parse_v4(std::string_view dotted) noexcept {
  IpAddress address;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto [head, tail, found] = cut(dotted, '.');
    const auto part = number<std::uint8_t>(head);
    if (!part || head.size() > 3 || found != (i < 3)) return std::nullopt;
    address.bytes[i] = *part;
    dotted = tail;
  }
  return address;
}

std::optional<IpAddress> parse_v6(std::string_view colons) noexcept {
  const std::size_t gap = colons.find("::");
  const bool has_gap = gap != std::string_view::npos;
  const auto left = groups_of(colons.substr(0, gap));
  const auto right = groups_of(has_gap ? colons.substr(gap + 2) : std::string_view());
  if (!left || !right) return std::nullopt;
  const std::size_t count = left->count + right->count;
  if (has_gap ? count > 7 : count != 8) return std::nullopt;
  IpAddress address{.v6 = true};
  const auto put = [&](const Groups& groups, std::size_t from) {
    for (std::size_t i = 0; i < groups.count; ++i) {
      address.bytes[2 * (from + i)] = static_cast<std::uint8_t>(groups.values[i] >> 8U);
      address.bytes[2 * (from + i) + 1] = static_cast<std::uint8_t>(groups.values[i] & 0xFFU);
    }
  };
  put(*left, 0);
  put(*right, 8 - right->count);
  return address;
}

/// Where the longest run of empty groups begins, and how many there are; one alone is none.
std::pair<std::size_t, std::size_t> gap_of(const IpAddress& address) noexcept {
  std::size_t best = 8;
  std::size_t best_size = 1;
  for (std::size_t i = 0; i < 8; ++i) {
    std::size_t size = 0;
    while (i + size < 8 && address.group(i + size) == 0) ++size;
    if (size > best_size) {
      best = i;
      best_size = size;
    }
  }
  return {best, best_size};
}

std::string printed(const char* format, std::uint16_t group) {
  std::array<char, 8> digits{};
  static_cast<void>(std::snprintf(digits.data(), digits.size(), format, static_cast<unsigned>(group)));
  return digits.data();
}

std::string short_v6(const IpAddress& address) {
  const auto [gap, size] = gap_of(address);
  std::string out;
  for (std::size_t i = 0; i < 8;) {
    if (i == gap) {
      out += "::";
      i += size;
      continue;
    }
    if (!out.empty() && out.back() != ':') out += ':';
    out += printed("%x", address.group(i++));
  }
  return out;
}

}  // namespace

bool IpAddress::is_special() const noexcept {
  if (!v6) return bytes[0] == 127 || bytes == decltype(bytes){} || bytes == decltype(bytes){255, 255, 255, 255};
  auto copy = bytes;
  copy[15] = 0;
  return copy == decltype(bytes){} && bytes[15] <= 1;
}

std::string IpAddress::text() const {
  if (v6) return short_v6(*this);
  std::array<char, 16> out{};
  static_cast<void>(
      std::snprintf(out.data(), out.size(), "%d.%d.%d.%d", int{bytes[0]}, int{bytes[1]}, int{bytes[2]}, int{bytes[3]}));
  return out.data();
}

std::string IpAddress::long_text() const {
  if (!v6) return text();
  std::string out;
  for (std::size_t i = 0; i < 8; ++i) out.append(i == 0 ? "" : ":").append(printed("%04x", group(i)));
  return out;
}

std::optional<IpAddress> parse_ip_address(std::string_view text) noexcept {
  return text.find(':') == std::string_view::npos ? parse_v4(text) : parse_v6(text);
}

}  // namespace netuse::inline v0::text
