// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/object.hpp>

#include <string>
#include <vector>

#include "wbemcli.h"

namespace netuse_wbem {

/// A value as WMI hands it out: uint32 is VT_I4, uint64 and datetime VT_BSTR, boolean VT_BOOL, an array VT_ARRAY, an
/// object VT_UNKNOWN. The caller clears it. Throws std::bad_alloc.
VARIANT variant_of(const netuse::Value& value);
CIMTYPE cim_type_of(const netuse::Value& value) noexcept;

VARIANT text_variant(std::string_view text);
/// An array of BSTR from 0; the caller destroys it. Throws std::bad_alloc.
SAFEARRAY* array_of(const std::vector<std::string>& texts);

}  // namespace netuse_wbem
