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

}  // namespace netuse::inline v0
