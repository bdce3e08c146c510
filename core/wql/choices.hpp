// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "netuse/error.hpp"
#include "wql/syntax.hpp"

/// The points of WQL that no public source settles: one function each, so that each is easy to turn round.
namespace netuse::inline v0::wql::choices {

/// What a comparison of NULL with a constant gives; NOT above it simply inverts. Two-valued, as Microsoft's OMI does
/// it.
constexpr bool null_compares(Operator op) noexcept {
  return op == Operator::not_equal;
}

/// LIKE on NULL.
constexpr bool null_is_like() noexcept {
  return false;
}

/// The boolean that an integer stands for. The SDK's keyword table says that TRUE is -1, [MS-WMI] says 1: both.
constexpr std::optional<bool> boolean_of(std::int64_t value) noexcept {
  if (value == 0) return false;
  if (value == 1 || value == -1) return true;
  return std::nullopt;
}

/// A number property against TRUE or FALSE: as [MS-WMI] has it, 1 and 0.
constexpr std::int64_t number_of(bool value) noexcept {
  return value ? 1 : 0;
}

/// System properties other than __CLASS may be compared in data queries.
constexpr bool system_properties_in_where() noexcept {
  return true;
}

/// An object path in ASSOCIATORS OF that cannot be parsed: ExecQuery has one code for all that is wrong with the text.
constexpr Wbem bad_association_path() noexcept {
  return Wbem::invalid_query;
}

/// Get of an instance whose class does not exist; the same as for a class path.
constexpr Wbem instance_of_unknown_class() noexcept {
  return Wbem::not_found;
}

/// A path into another namespace, and one to another server.
constexpr Wbem other_namespace() noexcept {
  return Wbem::invalid_namespace;
}
constexpr Wbem other_server() noexcept {
  return Wbem::not_found;
}

/// `Class=@` for a class that has keys.
constexpr Wbem singleton_path_of_keyed_class() noexcept {
  return Wbem::invalid_object_path;
}

/// An event query from a class that does not exist.
constexpr Wbem unknown_event_class() noexcept {
  return Wbem::invalid_class;
}

/// `TargetInstance ISA 'C'` with a class that does not exist.
constexpr Wbem isa_unknown_class() noexcept {
  return Wbem::invalid_class;
}

}  // namespace netuse::inline v0::wql::choices
