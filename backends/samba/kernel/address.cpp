// SPDX-License-Identifier: MIT
#include "samba/kernel/address.hpp"

#include <optional>

#include "text/ascii.hpp"
#include "text/hash.hpp"
#include "text/ip_address.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

/// Only IPv6 has several spellings of one address.
std::optional<text::IpAddress> read_ipv6(std::string_view text) noexcept {
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  return text::parse_ip_address(text.substr(0, text.find('%')));
}

}  // namespace

bool same_address(std::string_view a, std::string_view b) noexcept {
  if (a.empty() || b.empty()) return false;
  if (text::iequals(a, b)) return true;
  const auto left = read_ipv6(a);
  return left && left == read_ipv6(b);
}

std::size_t AddressHash::operator()(std::string_view address) const noexcept {
  if (const auto read = read_ipv6(address))
    return text::hash({reinterpret_cast<const char*>(read->bytes.data()), read->bytes.size()});
  return text::caseless_hash(address);
}

}  // namespace netuse::inline v0::samba::kernel
