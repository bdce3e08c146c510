// SPDX-License-Identifier: MIT
// Win32_NetworkConnection, its association, and the little of Win32_ComputerSystem that the association needs
// (learn.microsoft.com/windows/win32/cimwin32prov).
#include <array>

#include "schema/class_rows.hpp"
#include "schema/words.hpp"

namespace netuse::inline v0::schema::rows {

namespace {

constexpr std::string_view provider = "CIMWin32", locale = "1033", win32 = "Win32", twenty = "20",
                           name_property = "Name", group = "GroupComponent", part = "PartComponent";
constexpr std::string_view connection_uuid = "{8502C4CD-5FBB-11D2-AAC1-006008C78BC7}",
                           association_uuid = "{8502C4F7-5FBB-11D2-AAC1-006008C78BC7}",
                           win32_computer_uuid = "{8502C4B0-5FBB-11D2-AAC1-006008C78BC7}";

constexpr auto bits =
    std::to_array<std::string_view>({"0", "1", "2", "3", "4", "5", "6", "7", "8", "16", "17", "18", "19", "20"});
constexpr auto bit_values = std::to_array<std::string_view>({
    "FILE_READ_DATA (file) or FILE_LIST_DIRECTORY (directory)",
    "FILE_WRITE_DATA (file) or FILE_ADD_FILE (directory)",
    "FILE_APPEND_DATA (file) or FILE_ADD_SUBDIRECTORY (directory)",
    "FILE_READ_EA",
    "FILE_WRITE_EA",
    "FILE_EXECUTE (file) or FILE_TRAVERSE (directory)",
    "FILE_DELETE_CHILD (directory)",
    "FILE_READ_ATTRIBUTES",
    "FILE_WRITE_ATTRIBUTES",
    "DELETE",
    "READ_CONTROL",
    "WRITE_DAC",
    "WRITE_OWNER",
    "SYNCHRONIZE",
});
constexpr auto states = value_map<ConnectionState>();
constexpr auto connection_types = value_map<ConnectionType>();
constexpr auto display_types = value_map<DisplayType>();
constexpr auto resource_types = value_map<ResourceType>();

constexpr auto net_resource = std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE"});
constexpr auto lp_comment =
    std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|lpComment"});
constexpr auto ui1_status =
    std::to_array<std::string_view>({"Win32API|Network Management Structures|USE_INFO_1|ui1_status"});
constexpr auto dw_scope =
    std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|dwScope"});
constexpr auto dw_display_type =
    std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|dwDisplayType"});
constexpr auto lp_local_name =
    std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|lpLocalName"});
constexpr auto wnet_enum_resource =
    std::to_array<std::string_view>({"Win32API|Windows Networking Functions|WNetEnumResource"});
constexpr auto lp_provider =
    std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|lpProvider"});
constexpr auto lp_remote_name =
    std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|lpRemoteName"});
constexpr auto dw_type = std::to_array<std::string_view>({"Win32API|Windows Networking Structures|NETRESOURCE|dwType"});
constexpr auto wnet_get_user = std::to_array<std::string_view>({"Win32API|Windows Networking Functions|WNetGetUser"});
constexpr auto computer_mapping = std::to_array<std::string_view>({"WMI|Win32_ComputerSystem"});
constexpr auto connection_mapping = std::to_array<std::string_view>({"WMI|Win32_NetworkConnection"});

constexpr auto connection_name_qualifiers =
    std::to_array<Qualifier>({text("Override", name_property), list("MappingStrings", net_resource)});
constexpr auto access_mask_qualifiers =
    std::to_array<Qualifier>({text("Schema", win32), list("BitMap", bits), list("BitValues", bit_values)});
constexpr auto comment_qualifiers = std::to_array<Qualifier>({list("MappingStrings", lp_comment)});
constexpr auto state_qualifiers = std::to_array<Qualifier>(
    {number("MaxLen", twenty), list("MappingStrings", ui1_status), list("ValueMap", states), list("Values", states)});
constexpr auto connection_type_qualifiers = std::to_array<Qualifier>(
    {list("MappingStrings", dw_scope), list("ValueMap", connection_types), list("Values", connection_types)});
constexpr auto display_type_qualifiers = std::to_array<Qualifier>(
    {list("MappingStrings", dw_display_type), list("ValueMap", display_types), list("Values", display_types)});
constexpr auto local_name_qualifiers = std::to_array<Qualifier>({list("MappingStrings", lp_local_name)});
constexpr auto persistent_qualifiers = std::to_array<Qualifier>({list("MappingStrings", wnet_enum_resource)});
constexpr auto provider_qualifiers = std::to_array<Qualifier>({list("MappingStrings", lp_provider)});
constexpr auto remote_name_qualifiers = std::to_array<Qualifier>({list("MappingStrings", lp_remote_name)});
constexpr auto resource_type_qualifiers = std::to_array<Qualifier>(
    {list("MappingStrings", dw_type), list("ValueMap", resource_types), list("Values", resource_types)});
constexpr auto user_name_qualifiers = std::to_array<Qualifier>({list("MappingStrings", wnet_get_user)});

// The order is MI's: what the base class has comes first, an override keeps its place.
constexpr auto network_connection_properties = std::to_array<Property>({
    {.name = "Name", .key = true, .qualifiers = connection_name_qualifiers},
    {.name = "AccessMask", .type = CimType::uint32, .qualifiers = access_mask_qualifiers},
    {.name = "Comment", .qualifiers = comment_qualifiers},
    {.name = "ConnectionState", .qualifiers = state_qualifiers},
    {.name = "ConnectionType", .qualifiers = connection_type_qualifiers},
    {.name = "DisplayType", .qualifiers = display_type_qualifiers},
    {.name = "LocalName", .qualifiers = local_name_qualifiers},
    {.name = "Persistent", .type = CimType::boolean, .qualifiers = persistent_qualifiers},
    {.name = "ProviderName", .qualifiers = provider_qualifiers},
    {.name = "RemoteName", .qualifiers = remote_name_qualifiers},
    {.name = "RemotePath", .qualifiers = remote_name_qualifiers},
    {.name = "ResourceType", .qualifiers = resource_type_qualifiers},
    {.name = "UserName", .qualifiers = user_name_qualifiers},
});

constexpr auto group_qualifiers =
    std::to_array<Qualifier>({text("Override", group), list("MappingStrings", computer_mapping)});
constexpr auto part_qualifiers =
    std::to_array<Qualifier>({text("Override", part), list("MappingStrings", connection_mapping)});
constexpr auto association_properties = std::to_array<Property>({
    {.name = "GroupComponent",
     .type = CimType::reference,
     .key = true,
     .reference = "Win32_ComputerSystem",
     .qualifiers = group_qualifiers},
    {.name = "PartComponent",
     .type = CimType::reference,
     .key = true,
     .reference = "Win32_NetworkConnection",
     .qualifiers = part_qualifiers},
});

constexpr auto connection_class = std::to_array<Qualifier>(
    {{"Dynamic"}, text("Provider", provider), number("Locale", locale), text("UUID", connection_uuid)});
constexpr auto association_class = std::to_array<Qualifier>(
    {{"Dynamic"}, text("Provider", provider), number("Locale", locale), text("UUID", association_uuid)});
constexpr auto win32_computer_class = std::to_array<Qualifier>(
    {{"Dynamic"}, text("Provider", provider), number("Locale", locale), text("UUID", win32_computer_uuid)});

}  // namespace

constinit const Class win32_computer_system{.id = ClassId::win32_computer_system,
                                            .name = "Win32_ComputerSystem",
                                            .super = &unitary_computer_system,
                                            .qualifiers = win32_computer_class};
constinit const Class win32_network_connection{.id = ClassId::win32_network_connection,
                                               .name = "Win32_NetworkConnection",
                                               .super = &logical_element,
                                               .own = network_connection_properties,
                                               .qualifiers = connection_class};
constinit const Class win32_system_network_connections{.id = ClassId::win32_system_network_connections,
                                                       .name = "Win32_SystemNetworkConnections",
                                                       .super = &system_component,
                                                       .own = association_properties,
                                                       .qualifiers = association_class,
                                                       .association = true};

}  // namespace netuse::inline v0::schema::rows
