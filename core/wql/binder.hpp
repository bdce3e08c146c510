// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "netuse/object.hpp"
#include "schema/schema.hpp"
#include "wql/program.hpp"
#include "wql/syntax.hpp"

namespace netuse::inline v0::wql {

/// What the names of an expression mean.
struct Scope {
  enum class Kind : std::uint8_t { data, schema, event } kind = Kind::data;
  const schema::Class* from = nullptr;
  /// Event queries: the class that TargetInstance and PreviousInstance are held to, or nullptr.
  const schema::Class* embedded = nullptr;
};

/// Where a name's value is found, and what it is.
struct Bound {
  Source source;
  CimType type = CimType::string;
  bool array = false;
};

/// Throws Error(invalid_query) with the offset.
[[noreturn]] void invalid(std::size_t offset, const std::string& message);
/// Throws Error with the offset: invalid_query for an unknown name (with a suggestion), property_not_an_object.
Bound bind(const PropertyRef& ref, const Scope& scope);
/// Slot number of a property that is neither dotted nor a system property.
std::uint8_t bind_property(const Identifier& name, const schema::Class& cls);

/// As it stands in the query.
std::string spelled(const PropertyRef& ref);

}  // namespace netuse::inline v0::wql
