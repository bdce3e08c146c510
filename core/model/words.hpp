// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "netuse/connection.hpp"
#include "text/ascii.hpp"

/// The value maps of the class: the words behind the enums, in the enums' order.
namespace netuse::inline v0::model {

template <class Enum>
inline constexpr std::array<const char*, 0> words = {};
template <>
inline constexpr auto words<ConnectionState> =
    std::to_array<const char*>({"", "Connected", "Error", "Paused", "Disconnected", "Connecting", "Reconnecting"});
template <>
inline constexpr auto words<ConnectionType> =
    std::to_array<const char*>({"", "Current Connection", "Persistent Connection"});
template <>
inline constexpr auto words<DisplayType> = std::to_array<const char*>({"", "Domain", "Generic", "Server", "Share"});
template <>
inline constexpr auto words<ResourceType> = std::to_array<const char*>({"", "Disk", "Print", "Any"});
template <>
inline constexpr auto words<Status> =
    std::to_array<const char*>({"", "OK", "Error", "Degraded", "Unknown", "Pred Fail", "Starting", "Stopping",
                                "Service", "Stressed", "NonRecover", "No Contact", "Lost Comm", "Unavailable"});

template <class Enum>
constexpr const char* word(Enum value) noexcept {
  const auto at = static_cast<std::size_t>(value);
  return at < words<Enum>.size() ? words<Enum>[at] : "";
}

/// The enum of a word, without regard to case; `other` if it is none of them.
template <class Enum>
constexpr Enum from_word(std::string_view text) noexcept {
  for (std::size_t i = 1; i < words<Enum>.size(); ++i)
    if (text::iequals(text, words<Enum>[i])) return static_cast<Enum>(i);
  return Enum::other;
}

/// Products whose name stands in ProviderName, on whichever host they run.
inline constexpr auto known_providers = std::to_array<std::string_view>(
    {"Microsoft Windows Network", "Microsoft Terminal Services", "Web Client Network", "Linux CIFS Network", "Samba"});

constexpr bool is_known_provider(std::string_view name) noexcept {
  return std::ranges::any_of(known_providers, [&](std::string_view known) { return name == known; });
}

}  // namespace netuse::inline v0::model
