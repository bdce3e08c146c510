// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "netuse/object.hpp"
#include "schema/schema.hpp"

/// What MOF and CIM-XML have in common.
namespace netuse::inline v0::format {

/// "uint32", "string", ...; "object" for objects and "" for references, which name a class instead.
std::string_view type_name(CimType type) noexcept;
/// All qualifiers, those that follow from flags first.
std::vector<schema::Qualifier> qualifiers_of(const schema::Class& cls);
std::vector<schema::Qualifier> qualifiers_of(const schema::Property& property);
/// Alphabetical without regard to case.
bool alphabetical(std::string_view a, std::string_view b) noexcept;

}  // namespace netuse::inline v0::format
