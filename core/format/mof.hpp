// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "object/object_data.hpp"

namespace netuse::inline v0::format {

/// IWbemClassObject::GetObjectText(0) of an instance or a class.
std::string mof_text(const detail::ObjectData& data);

}  // namespace netuse::inline v0::format
