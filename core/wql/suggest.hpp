// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "schema/schema.hpp"

namespace netuse::inline v0::wql {

/// "; did you mean 'Name'?" or nothing: of the class's properties, and of all classes.
std::string suggestion(std::string_view unknown, const schema::Class& cls);
std::string suggested_class(std::string_view unknown);

}  // namespace netuse::inline v0::wql
