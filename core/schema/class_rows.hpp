// SPDX-License-Identifier: MIT
#pragma once

#include "schema/schema.hpp"

/// The rows of the class table, one constant per class, so that one can name another as its superclass.
namespace netuse::inline v0::schema::rows {

// event_classes.cpp
extern const Class system_class, indication_related, event, instance_operation_event, instance_creation_event,
    instance_deletion_event, instance_modification_event, aggregate_event;
// cim_classes.cpp
extern const Class managed_system_element, logical_element, system, computer_system, unitary_computer_system, component,
    system_component;
// win32_classes.cpp
extern const Class win32_computer_system, win32_network_connection, win32_system_network_connections;

// The three shapes of a qualifier with a value. The value must be a constant with static storage.
constexpr Qualifier text(std::string_view name, const std::string_view& value) {
  return {name, {&value, 1}, Qualifier::Kind::text};
}
constexpr Qualifier number(std::string_view name, const std::string_view& value) {
  return {name, {&value, 1}, Qualifier::Kind::number};
}
constexpr Qualifier list(std::string_view name, std::span<const std::string_view> values) {
  return {name, values, Qualifier::Kind::list};
}

}  // namespace netuse::inline v0::schema::rows
