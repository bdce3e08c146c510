// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "object/object_data.hpp"

/// System properties of objects, and the canonical path texts (wql: SDK "WMI system properties").
namespace netuse::inline v0::detail {

std::string_view system_name(SystemProperty property) noexcept;
/// By name without regard to case; nothing for any other name.
std::optional<SystemProperty> system_property(std::string_view name) noexcept;
/// As WMI gives it for whole and for partial objects.
Value system_value(const ObjectData& data, SystemProperty property);

/// The same of a whole instance or class, without making an object: those that are text, and those that are numbers.
/// Nothing for NULL and for the other kind.
std::optional<std::string> system_text(const model::Instance& instance, SystemProperty property);
std::optional<std::int64_t> system_number(const model::Instance& instance, SystemProperty property);

/// `Class.Key="value"`, or the class name of a class; empty where the key was not selected.
std::string relpath_of(const ObjectData& data);
/// The same whether or not the key was selected.
std::string instance_relpath(const model::Instance& instance);
/// `\\SERVER\root\cimv2:` and the relative path.
std::string instance_path(const model::Instance& instance);
/// The host that an instance comes from; "." where nobody said, empty for a class in the union
/// of many.
std::string_view server_of(const model::Instance& instance) noexcept;
/// The same as paths have it: an older recording of a host has a name of its own.
std::string_view path_server_of(const model::Instance& instance) noexcept;
/// `Name="value"` as paths have it: backslashes and double quotes escaped.
std::string quoted_key(std::string_view text);

}  // namespace netuse::inline v0::detail
