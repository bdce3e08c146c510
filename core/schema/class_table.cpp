// SPDX-License-Identifier: MIT
#include <array>

#include "schema/class_rows.hpp"

namespace netuse::inline v0::schema {

namespace {

// In the order of ClassId.
constexpr auto all_classes = std::to_array<const Class*>({
    &rows::system_class,
    &rows::indication_related,
    &rows::event,
    &rows::instance_operation_event,
    &rows::instance_creation_event,
    &rows::instance_deletion_event,
    &rows::instance_modification_event,
    &rows::aggregate_event,
    &rows::managed_system_element,
    &rows::logical_element,
    &rows::system,
    &rows::computer_system,
    &rows::unitary_computer_system,
    &rows::win32_computer_system,
    &rows::win32_network_connection,
    &rows::component,
    &rows::system_component,
    &rows::win32_system_network_connections,
});
static_assert(all_classes.size() == static_cast<std::size_t>(ClassId::none));

constexpr Class nameless{};

}  // namespace

std::span<const Class* const> classes() noexcept {
  return all_classes;
}
const Class& class_of(ClassId id) noexcept {
  return id == ClassId::none ? nameless : *all_classes[static_cast<std::size_t>(id)];
}
const Class& network_connection() noexcept {
  return rows::win32_network_connection;
}
const Class& computer_system() noexcept {
  return rows::win32_computer_system;
}
const Class& system_network_connections() noexcept {
  return rows::win32_system_network_connections;
}
const Class& empty_class() noexcept {
  return nameless;
}

}  // namespace netuse::inline v0::schema
