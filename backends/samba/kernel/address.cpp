// SPDX-License-Identifier: MIT
#include "samba/kernel/address.hpp"

#include <array>
#include <cstdint>
#include <optional>

#include "text/ascii.hpp"
#include "text/hash.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using Groups = std::array<std::uint16_t, 8>;

/// One side of "::", as groups; nothing if it is not made of hexadecimal groups.
std::optional<std::size_t> read_groups(std::string_view text, Groups& out) noexcept {
  std::size_t count = 0;
  while (!text.empty()) {
    if (count == out.size()) return std::nullopt;
    const auto [head, tail, more] = text::cut(text, ':');
    const auto group = text::number<std::uint16_t>(head, 16);
    if (!group || (more && tail.empty())) return std::nullopt;
    out[count++] = *group;
    text = tail;
  }
  return count;
}

std::optional<Groups> parse_ipv6(std::string_view text) noexcept {
  text = text.substr(0, text.find('%'));
  const std::size_t gap = text.find("::");
  Groups groups{};
  const auto head = read_groups(text.substr(0, gap), groups);
  if (!head) return std::nullopt;
  if (gap == std::string_view::npos) return *head == groups.size() ? std::optional(groups) : std::nullopt;
  Groups tail_groups{};
  const auto tail = read_groups(text.substr(gap + 2), tail_groups);
  if (!tail || *head + *tail > groups.size()) return std::nullopt;
  for (std::size_t i = 0; i < *tail; ++i) groups[groups.size() - *tail + i] = tail_groups[i];
  return groups;
}

}  // namespace

bool same_address(std::string_view a, std::string_view b) noexcept {
  if (a.empty() || b.empty()) return false;
  if (text::iequals(a, b)) return true;
  if (a.find(':') == std::string_view::npos || b.find(':') == std::string_view::npos) return false;
  const auto left = parse_ipv6(a);
  return left && left == parse_ipv6(b);
}

std::size_t AddressHash::operator()(std::string_view address) const noexcept {
  if (address.find(':') != std::string_view::npos)
    if (const auto groups = parse_ipv6(address))
      return text::hash({reinterpret_cast<const char*>(groups->data()), sizeof(*groups)});
  return text::caseless_hash(address);
}

}  // namespace netuse::inline v0::samba::kernel
