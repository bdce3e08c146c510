// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace netuse::inline v0::samba::kernel {

/// Do two texts mean the same IP address? IPv6 may be short or in eight full groups. An empty text is no address.
bool same_address(std::string_view a, std::string_view b) noexcept;

/// For tables whose keys are addresses as text.
struct AddressHash {
  std::size_t operator()(std::string_view address) const noexcept;
};
struct AddressEqual {
  bool operator()(std::string_view a, std::string_view b) const noexcept { return same_address(a, b); }
};

}  // namespace netuse::inline v0::samba::kernel
