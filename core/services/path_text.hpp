// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "services/object_data.hpp"

/// System properties of objects, and the canonical path texts (wql: SDK "WMI system properties").
namespace netuse::inline v0::detail {

std::string_view system_name(SystemProperty property) noexcept;
/// By name without regard to case; nothing for any other name.
std::optional<SystemProperty> system_property(std::string_view name) noexcept;
/// As WMI gives it for whole and for partial objects.
Value system_value(const ObjectData& data, SystemProperty property);

/// `Class.Key="value"`, or the class name of a class; empty where the key was not selected.
std::string relpath_of(const ObjectData& data);
/// The same whether or not the key was selected.
std::string instance_relpath(const model::Instance& instance);

}  // namespace netuse::inline v0::detail
