// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "netuse/object.hpp"

/// The class tree as data: the only place that lists classes and properties. WQL, formats, recordings, the C ABI and
/// the typed API are driven by it. Sources: class.md's public references (Microsoft's class documentation).
namespace netuse::inline v0::schema {

struct Class;

/// A qualifier as MOF shows it: flag (no value), one value, or a list.
struct Qualifier {
  std::string_view name;
  std::span<const std::string_view> values = {};
  enum class Kind : std::uint8_t { flag, number, text, list } kind = Kind::flag;
};

struct Property {
  std::string_view name;
  CimType type = CimType::string;
  bool key = false;
  bool array = false;
  std::string_view reference = {};  ///< class name, for references
  std::span<const Qualifier> qualifiers = {};
};

struct Class {
  std::string_view name;
  const Class* super = nullptr;
  std::span<const Property> own = {};
  std::span<const Qualifier> qualifiers = {};
  bool abstract = false;
  bool association = false;
  bool event = false;

  /// All properties, inherited ones first, in MI's order; an override stands in the place of what it overrides.
  /// The position in this list is the slot number.
  struct Effective {
    const Property* property;
    const Class* origin;  ///< the class that introduced it
  };
  const std::vector<Effective>& properties() const;
  /// Slot number by name without regard to case, or -1.
  int index_of(std::string_view property) const noexcept;
  int key_index() const noexcept;
  bool is_a(const Class& other) const noexcept;
};

/// All classes, superclasses before subclasses.
std::span<const Class* const> classes() noexcept;
/// By name without regard to case; nullptr if there is none.
const Class* find_class(std::string_view name) noexcept;

const Class& network_connection() noexcept;

/// Slot numbers of Win32_NetworkConnection.
namespace slot {
enum : std::uint8_t {
  caption,
  description,
  install_date,
  name,
  status,
  access_mask,
  comment,
  connection_state,
  connection_type,
  display_type,
  local_name,
  persistent,
  provider_name,
  remote_name,
  remote_path,
  resource_type,
  user_name,
  count
};
}

}  // namespace netuse::inline v0::schema
