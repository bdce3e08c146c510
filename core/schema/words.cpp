// SPDX-License-Identifier: MIT
#include "schema/words.hpp"

namespace netuse::inline v0 {

const char* to_string(ConnectionState value) noexcept {
  return schema::word(value);
}
const char* to_string(ConnectionType value) noexcept {
  return schema::word(value);
}
const char* to_string(DisplayType value) noexcept {
  return schema::word(value);
}
const char* to_string(ResourceType value) noexcept {
  return schema::word(value);
}
const char* to_string(Status value) noexcept {
  return schema::word(value);
}

namespace {

template <class Enum>
std::optional<Enum> known(std::string_view word) noexcept {
  const auto value = schema::from_word<Enum>(word);
  return value == Enum::other ? std::nullopt : std::optional(value);
}

}  // namespace

std::optional<ConnectionState> connection_state_from_word(std::string_view word) noexcept {
  return known<ConnectionState>(word);
}
std::optional<ConnectionType> connection_type_from_word(std::string_view word) noexcept {
  return known<ConnectionType>(word);
}
std::optional<DisplayType> display_type_from_word(std::string_view word) noexcept {
  return known<DisplayType>(word);
}
std::optional<ResourceType> resource_type_from_word(std::string_view word) noexcept {
  return known<ResourceType>(word);
}
std::optional<Status> status_from_word(std::string_view word) noexcept {
  return known<Status>(word);
}

}  // namespace netuse::inline v0
