// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "netuse/connection.hpp"
#include "text/ascii.hpp"

/// The value maps of the class: the words behind the enums, in the enums' order.
namespace netuse::inline v0::schema {

/// Members of a class and no variables that are specialized: those GCC exports from a shared library.
template <class Enum>
struct Words;
template <>
struct Words<ConnectionState> {
  static constexpr auto list =
      std::to_array<const char*>({"", "Connected", "Error", "Paused", "Disconnected", "Connecting", "Reconnecting"});
};
template <>
struct Words<ConnectionType> {
  static constexpr auto list = std::to_array<const char*>({"", "Current Connection", "Persistent Connection"});
};
template <>
struct Words<DisplayType> {
  static constexpr auto list = std::to_array<const char*>({"", "Domain", "Generic", "Server", "Share"});
};
template <>
struct Words<ResourceType> {
  static constexpr auto list = std::to_array<const char*>({"", "Disk", "Print", "Any"});
};
template <>
struct Words<Status> {
  static constexpr auto list =
      std::to_array<const char*>({"", "OK", "Error", "Degraded", "Unknown", "Pred Fail", "Starting", "Stopping",
                                  "Service", "Stressed", "NonRecover", "No Contact", "Lost Comm", "Unavailable"});
};

template <class Enum>
constexpr const char* word(Enum value) noexcept {
  const auto at = static_cast<std::size_t>(value);
  return at < Words<Enum>::list.size() ? Words<Enum>::list[at] : "";
}

/// The enum of a word, without regard to case; `other` if it is none of them.
template <class Enum>
constexpr Enum from_word(std::string_view text) noexcept {
  for (std::size_t i = 1; i < Words<Enum>::list.size(); ++i)
    if (text::iequals(text, Words<Enum>::list[i])) return static_cast<Enum>(i);
  return Enum::other;
}

/// The words alone, as the class's value map has them.
template <class Enum, std::size_t Count = Words<Enum>::list.size() - 1>
constexpr std::array<std::string_view, Count> value_map() noexcept {
  std::array<std::string_view, Count> map;
  for (std::size_t i = 0; i < Count; ++i) map[i] = Words<Enum>::list[i + 1];
  return map;
}

}  // namespace netuse::inline v0::schema
