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

/// Holds the path against the schema: fills in a key name that was left out, puts the keys into the class's order and
/// spelling. Throws invalid_object_path (wrong keys), invalid_namespace, or not_found (no such class).
const schema::Class& bind_path(ObjectPath& path);

/// The part of it that concerns keys. Throws invalid_object_path.
void bind_keys(ObjectPath& path, const schema::Class& cls);

/// Is it this instance? `exactly` distinguishes case in key values, which WMI does not do but mount points do.
bool is_instance(const ObjectPath& path, const model::Instance& instance, bool exactly);
/// Is it this host? "." and "localhost" are every host.
bool is_server(const ObjectPath& path, std::string_view host) noexcept;

/// The canonical relative path of a reference (`Class.Key="value"`), for comparing; the text itself if it is no path.
std::string canonical_reference(std::string_view text);

}  // namespace netuse::inline v0::wql
