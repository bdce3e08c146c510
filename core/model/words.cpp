// SPDX-License-Identifier: MIT
#include "model/words.hpp"

#include "text/ascii.hpp"

namespace netuse::inline v0 {

const char* to_string(ConnectionState value) noexcept {
  return model::word(value);
}
const char* to_string(ConnectionType value) noexcept {
  return model::word(value);
}
const char* to_string(DisplayType value) noexcept {
  return model::word(value);
}
const char* to_string(ResourceType value) noexcept {
  return model::word(value);
}
const char* to_string(Status value) noexcept {
  return model::word(value);
}

}  // namespace netuse::inline v0
