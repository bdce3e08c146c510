// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace netuse::inline v0::model {

/// Products whose name stands in ProviderName, on whichever host they run.
inline constexpr auto known_providers = std::to_array<std::string_view>(
    {"Microsoft Windows Network", "Microsoft Terminal Services", "Web Client Network", "Linux CIFS Network", "Samba"});

constexpr bool is_known_provider(std::string_view name) noexcept {
  return std::ranges::any_of(known_providers, [&](std::string_view known) { return name == known; });
}

}  // namespace netuse::inline v0::model
