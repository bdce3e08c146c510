// SPDX-License-Identifier: MIT
// WMI SDK, "WMI System Classes".
#include <array>

#include "schema/class_rows.hpp"

namespace netuse::inline v0::schema::rows {

namespace {

constexpr auto event_properties = std::to_array<Property>({
    {.name = "SECURITY_DESCRIPTOR", .type = CimType::uint8, .array = true},
    {.name = "TIME_CREATED", .type = CimType::uint64},
});
constexpr auto operation_properties = std::to_array<Property>({
    {.name = "TargetInstance", .type = CimType::object},
});
constexpr auto modification_properties = std::to_array<Property>({
    {.name = "PreviousInstance", .type = CimType::object},
});
constexpr auto aggregate_properties = std::to_array<Property>({
    {.name = "NumberOfEvents", .type = CimType::uint32},
    {.name = "Representative", .type = CimType::object},
});

}  // namespace

constinit const Class system_class{.id = ClassId::system_class, .name = "__SystemClass", .abstract = true};
constinit const Class indication_related{
    .id = ClassId::indication_related, .name = "__IndicationRelated", .super = &system_class, .abstract = true};
constinit const Class event{.id = ClassId::event,
                            .name = "__Event",
                            .super = &indication_related,
                            .own = event_properties,
                            .abstract = true,
                            .event = true};
constinit const Class instance_operation_event{.id = ClassId::instance_operation_event,
                                               .name = "__InstanceOperationEvent",
                                               .super = &event,
                                               .own = operation_properties,
                                               .event = true};
constinit const Class instance_creation_event{.id = ClassId::instance_creation_event,
                                              .name = "__InstanceCreationEvent",
                                              .super = &instance_operation_event,
                                              .event = true};
constinit const Class instance_deletion_event{.id = ClassId::instance_deletion_event,
                                              .name = "__InstanceDeletionEvent",
                                              .super = &instance_operation_event,
                                              .event = true};
constinit const Class instance_modification_event{.id = ClassId::instance_modification_event,
                                                  .name = "__InstanceModificationEvent",
                                                  .super = &instance_operation_event,
                                                  .own = modification_properties,
                                                  .event = true};
constinit const Class aggregate_event{.id = ClassId::aggregate_event,
                                      .name = "__AggregateEvent",
                                      .super = &indication_related,
                                      .own = aggregate_properties};

}  // namespace netuse::inline v0::schema::rows
