// SPDX-License-Identifier: MIT
#include <array>

#include "schema/schema.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::schema {

namespace {

constexpr auto managed_system_element_properties = std::to_array<Property>({
    {.name = "Caption"},
    {.name = "Description"},
    {.name = "InstallDate", .type = CimType::datetime},
    {.name = "Name"},
    {.name = "Status"},
});

// The order is MI's: what the base class has comes first, an override keeps its place.
constexpr auto network_connection_properties = std::to_array<Property>({
    {.name = "Name", .key = true},
    {.name = "AccessMask", .type = CimType::uint32},
    {.name = "Comment"},
    {.name = "ConnectionState"},
    {.name = "ConnectionType"},
    {.name = "DisplayType"},
    {.name = "LocalName"},
    {.name = "Persistent", .type = CimType::boolean},
    {.name = "ProviderName"},
    {.name = "RemoteName"},
    {.name = "RemotePath"},
    {.name = "ResourceType"},
    {.name = "UserName"},
});

constexpr Class cim_managed_system_element{
    .name = "CIM_ManagedSystemElement", .own = managed_system_element_properties, .abstract = true};
constexpr Class cim_logical_element{
    .name = "CIM_LogicalElement", .super = &cim_managed_system_element, .abstract = true};
constexpr Class win32_network_connection{
    .name = "Win32_NetworkConnection", .super = &cim_logical_element, .own = network_connection_properties};

constexpr auto all_classes =
    std::to_array<const Class*>({&cim_managed_system_element, &cim_logical_element, &win32_network_connection});

}  // namespace

std::span<const Class* const> classes() noexcept {
  return all_classes;
}
const Class& network_connection() noexcept {
  return win32_network_connection;
}

}  // namespace netuse::inline v0::schema
