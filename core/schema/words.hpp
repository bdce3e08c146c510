// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "netuse/connection.hpp"
#include "text/ascii.hpp"

/// The value maps of the class: the words behind the enums, in the enums' order.
namespace netuse::inline v0::schema {

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

/// The words alone, as the class's value map has them.
template <class Enum, std::size_t Count = words<Enum>.size() - 1>
constexpr std::array<std::string_view, Count> value_map() noexcept {
  std::array<std::string_view, Count> map;
  for (std::size_t i = 0; i < Count; ++i) map[i] = words<Enum>[i + 1];
  return map;
}

}  // namespace netuse::inline v0::schema
