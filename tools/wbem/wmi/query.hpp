// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/services.hpp>

#include <string>

#include "wbemcli.h"

namespace netuse_wbem {

/// A query in words, with the flags of the call.
struct QueryText {
  std::string wql;
  LONG flags = 0;

  bool is_immediate() const noexcept { return (flags & WBEM_FLAG_RETURN_IMMEDIATELY) != 0; }
  bool is_forward_only() const noexcept { return (flags & WBEM_FLAG_FORWARD_ONLY) != 0; }
  /// Throws netuse::Error at once, whatever the flags.
  netuse::Enumerator run(const netuse::Services& services) const;
};

/// What all three calls with queries refuse before they look at the text.
HRESULT check_query(BSTR language, BSTR query, LONG flags) noexcept;
/// Are they flags that some call of IWbemServices knows?
bool are_call_flags(LONG flags) noexcept;

/// The queries that CreateInstanceEnum and CreateClassEnum stand for. Throws netuse::Error(invalid_class) for a name
/// that no class can have.
std::string instances_query(const std::string& class_name, LONG flags);
std::string classes_query(const std::string& superclass, LONG flags);

}  // namespace netuse_wbem
