// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "netuse/cim_type.hpp"

/// The class tree as data: the only place that lists classes and properties. WQL, formats, recordings, the C ABI and
/// the typed API are driven by it. Source: Microsoft's documentation of the classes (learn.microsoft.com, "CIM WMI
/// Provider").
namespace netuse::inline v0::schema {

struct Class;

/// A qualifier as MOF shows it: flag (no value), one value, or a list. Key, Abstract and Association are not listed:
/// they follow from the flags of Property and Class.
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
  bool write = false;
  std::string_view reference = {};  ///< class name, for references
  std::span<const Qualifier> qualifiers = {};
};

/// Which class, and its place in classes(): superclasses before subclasses.
enum class ClassId : std::uint8_t {
  system_class,
  indication_related,
  event,
  instance_operation_event,
  instance_creation_event,
  instance_deletion_event,
  instance_modification_event,
  aggregate_event,
  managed_system_element,
  logical_element,
  system,
  computer_system,
  unitary_computer_system,
  win32_computer_system,
  win32_network_connection,
  component,
  system_component,
  win32_system_network_connections,
  none  ///< the empty class that GetObject("") gives
};

struct Class {
  ClassId id = ClassId::none;
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
  /// The class qualifiers by name without regard to case, those that follow from flags included.
  bool has_qualifier(std::string_view qualifier) const noexcept;
  const Class& top() const noexcept;
};

/// All classes, superclasses before subclasses.
std::span<const Class* const> classes() noexcept;
/// By name without regard to case; nullptr if there is none.
const Class* find_class(std::string_view name) noexcept;

const Class& class_of(ClassId id) noexcept;
const Class& network_connection() noexcept;
const Class& computer_system() noexcept;
const Class& system_network_connections() noexcept;
/// The class without a name and properties.
const Class& empty_class() noexcept;

/// Slot numbers, for code that makes instances; a test holds them against the table.
namespace slot {
/// Of Win32_NetworkConnection.
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
/// Of Win32_ComputerSystem and its superclasses; caption to status are as above.
enum : std::uint8_t { creation_class_name = 5 };
/// Of Win32_SystemNetworkConnections.
enum : std::uint8_t { group_component, part_component };
/// Of the intrinsic event classes, and of __AggregateEvent.
enum : std::uint8_t { security_descriptor, time_created, target_instance, previous_instance };
enum : std::uint8_t { number_of_events, representative };
}  // namespace slot

}  // namespace netuse::inline v0::schema
