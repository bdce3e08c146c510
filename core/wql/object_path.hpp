// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/snapshot.hpp"
#include "schema/schema.hpp"

/// Object paths ([MS-WMI] 2.2.2): `\\server\namespace:Class.Key="value",...`
namespace netuse::inline v0::wql {

struct ObjectPath {
  enum class Kind : std::uint8_t { cls, instance, singleton };
  using Value = std::variant<std::string, std::int64_t, bool>;
  struct Key {
    std::string name;  ///< empty where it was left out
    Value value;
    std::size_t offset = 0;
  };

  std::optional<std::string> server;
  std::optional<std::string> ns;  ///< as written, with backslashes
  std::string cls;
  std::size_t cls_offset = 0;
  Kind kind = Kind::cls;
  std::vector<Key> keys;
};

inline constexpr std::size_t max_class_name = 4096;
inline constexpr std::size_t max_object_path = 8192;

/// Only the syntax. Throws Error(invalid_object_path) with the offset; the text is not empty.
ObjectPath parse_path(std::string_view text);

}  // namespace netuse::inline v0::wql
