// SPDX-License-Identifier: MIT
// The CIM classes above Win32_NetworkConnection and its association (learn.microsoft.com/windows/win32/cimwin32prov).
#include <array>

#include "schema/class_rows.hpp"
#include "schema/words.hpp"

namespace netuse::inline v0::schema::rows {

namespace {

constexpr std::string_view ten = "10", sixty_four = "64";
constexpr std::string_view caption_label = "Caption", description_label = "Description", name_label = "Name",
                           date_label = "Install Date", status_label = "Status";
constexpr std::string_view name = "Name", name_format = "NameFormat", group_component = "GroupComponent",
                           part_component = "PartComponent";

constexpr auto install_date_mapping = std::to_array<std::string_view>({"MIF.DMTF|ComponentID|001.5"});
// All but the last word: Windows says Unavailable, and the class does not.
constexpr auto status_values = value_map<Status, Words<Status>::list.size() - 2>();
constexpr auto name_formats = std::to_array<std::string_view>(
    {"IP", "Dial", "HID", "NWA", "HWA", "X25", "ISDN", "IPX", "DCC", "ICD", "E.164", "SNA", "OID/OSI", "Other"});
constexpr auto power_capabilities_mapping = std::to_array<std::string_view>({"MIF.DMTF|System Power Controls|001.2"});

constexpr auto caption_qualifiers =
    std::to_array<Qualifier>({number("MaxLen", sixty_four), text("DisplayName", caption_label)});
constexpr auto description_qualifiers = std::to_array<Qualifier>({text("DisplayName", description_label)});
constexpr auto install_date_qualifiers =
    std::to_array<Qualifier>({list("MappingStrings", install_date_mapping), text("DisplayName", date_label)});
constexpr auto name_qualifiers = std::to_array<Qualifier>({text("DisplayName", name_label)});
constexpr auto status_qualifiers =
    std::to_array<Qualifier>({number("MaxLen", ten), text("DisplayName", status_label), list("ValueMap", status_values),
                              list("Values", status_values)});
constexpr auto managed_system_element_properties = std::to_array<Property>({
    {.name = "Caption", .qualifiers = caption_qualifiers},
    {.name = "Description", .qualifiers = description_qualifiers},
    {.name = "InstallDate", .type = CimType::datetime, .qualifiers = install_date_qualifiers},
    {.name = "Name", .qualifiers = name_qualifiers},
    {.name = "Status", .qualifiers = status_qualifiers},
});

constexpr auto cim_key = std::to_array<Qualifier>({{"CIM_Key"}});
constexpr auto override_name = std::to_array<Qualifier>({text("Override", name)});
constexpr auto max_length_64 = std::to_array<Qualifier>({number("MaxLen", sixty_four)});
constexpr auto system_properties = std::to_array<Property>({
    {.name = "Name", .key = true, .qualifiers = override_name},
    {.name = "CreationClassName", .qualifiers = cim_key},
    {.name = "NameFormat"},
    {.name = "PrimaryOwnerContact"},
    {.name = "PrimaryOwnerName", .qualifiers = max_length_64},
    {.name = "Roles", .array = true, .write = true},
});

constexpr auto name_format_qualifiers =
    std::to_array<Qualifier>({text("Override", name_format), list("ValueMap", name_formats)});
constexpr auto computer_system_properties = std::to_array<Property>({
    {.name = "NameFormat", .qualifiers = name_format_qualifiers},
});

constexpr auto power_capabilities_qualifiers =
    std::to_array<Qualifier>({list("MappingStrings", power_capabilities_mapping)});
constexpr auto unitary_properties = std::to_array<Property>({
    {.name = "InitialLoadInfo", .array = true},
    {.name = "LastLoadInfo"},
    {.name = "PowerManagementCapabilities",
     .type = CimType::uint16,
     .array = true,
     .qualifiers = power_capabilities_qualifiers},
    {.name = "PowerManagementSupported", .type = CimType::boolean},
    {.name = "PowerState", .type = CimType::uint16},
    {.name = "ResetCapability", .type = CimType::uint16},
});

constexpr auto aggregate = std::to_array<Qualifier>({{"Aggregate"}});
constexpr auto component_properties = std::to_array<Property>({
    {.name = "GroupComponent",
     .type = CimType::reference,
     .reference = "CIM_ManagedSystemElement",
     .qualifiers = aggregate},
    {.name = "PartComponent", .type = CimType::reference, .reference = "CIM_ManagedSystemElement"},
});
constexpr auto override_group = std::to_array<Qualifier>({text("Override", group_component)});
constexpr auto override_part = std::to_array<Qualifier>({text("Override", part_component)});
constexpr auto system_component_properties = std::to_array<Property>({
    {.name = "GroupComponent", .type = CimType::reference, .reference = "CIM_System", .qualifiers = override_group},
    {.name = "PartComponent",
     .type = CimType::reference,
     .reference = "CIM_ManagedSystemElement",
     .qualifiers = override_part},
});

constexpr std::string_view element_uuid = "{8502C517-5FBB-11D2-AAC1-006008C78BC7}",
                           logical_uuid = "{8502C518-5FBB-11D2-AAC1-006008C78BC7}",
                           system_uuid = "{8502C524-5FBB-11D2-AAC1-006008C78BC7}",
                           computer_uuid = "{8502C525-5FBB-11D2-AAC1-006008C78BC7}",
                           unitary_uuid = "{8502C526-5FBB-11D2-AAC1-006008C78BC7}",
                           component_uuid = "{8502C573-5FBB-11D2-AAC1-006008C78BC7}",
                           system_component_uuid = "{527BC6CE-BAFE-11d2-85E5-0000F8102E5F}";
constexpr std::string_view elements_label = "Managed System Elements (CIM)", logical_label = "Logical Elements (CIM)";
constexpr auto element_class =
    std::to_array<Qualifier>({text("UUID", element_uuid), text("DisplayName", elements_label)});
constexpr auto logical_class =
    std::to_array<Qualifier>({text("UUID", logical_uuid), text("DisplayName", logical_label)});
constexpr auto system_class_qualifiers = std::to_array<Qualifier>({text("UUID", system_uuid)});
constexpr auto computer_class = std::to_array<Qualifier>({text("UUID", computer_uuid)});
constexpr auto unitary_class = std::to_array<Qualifier>({text("UUID", unitary_uuid)});
constexpr auto component_class = std::to_array<Qualifier>({{"Aggregation"}, text("UUID", component_uuid)});
constexpr auto system_component_class = std::to_array<Qualifier>({text("UUID", system_component_uuid)});

}  // namespace

constinit const Class managed_system_element{.id = ClassId::managed_system_element,
                                             .name = "CIM_ManagedSystemElement",
                                             .own = managed_system_element_properties,
                                             .qualifiers = element_class,
                                             .abstract = true};
constinit const Class logical_element{.id = ClassId::logical_element,
                                      .name = "CIM_LogicalElement",
                                      .super = &managed_system_element,
                                      .qualifiers = logical_class,
                                      .abstract = true};
constinit const Class system{.id = ClassId::system,
                             .name = "CIM_System",
                             .super = &logical_element,
                             .own = system_properties,
                             .qualifiers = system_class_qualifiers,
                             .abstract = true};
constinit const Class computer_system{.id = ClassId::computer_system,
                                      .name = "CIM_ComputerSystem",
                                      .super = &system,
                                      .own = computer_system_properties,
                                      .qualifiers = computer_class,
                                      .abstract = true};
constinit const Class unitary_computer_system{.id = ClassId::unitary_computer_system,
                                              .name = "CIM_UnitaryComputerSystem",
                                              .super = &computer_system,
                                              .own = unitary_properties,
                                              .qualifiers = unitary_class,
                                              .abstract = true};
constinit const Class component{.id = ClassId::component,
                                .name = "CIM_Component",
                                .own = component_properties,
                                .qualifiers = component_class,
                                .abstract = true,
                                .association = true};
constinit const Class system_component{.id = ClassId::system_component,
                                       .name = "CIM_SystemComponent",
                                       .super = &component,
                                       .own = system_component_properties,
                                       .qualifiers = system_component_class,
                                       .abstract = true,
                                       .association = true};

}  // namespace netuse::inline v0::schema::rows
