// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "netuse/object.hpp"

namespace netuse::inline v0::format {

/// Appends the INSTANCE or CLASS element of an object (CIM DTD 2.0). `columns`: the properties to show; empty: all.
void append_xml_object(std::string& out, const Object& object, const std::vector<std::string>& columns);
/// Appends character data: & < > and what XML 1.0 cannot hold are escaped or replaced; in attributes also ".
/// What a terminal would obey or not show is a character reference where XML 1.0 can hold it.
void append_xml_text(std::string& out, std::string_view raw, bool attribute);

}  // namespace netuse::inline v0::format
