// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "windows/facts.hpp"

namespace netuse::inline v0::windows {

/// One connection as it will be listed: who named it, and what NetUse says of it.
struct Row {
  Resource resource;
  bool current = false;
  bool persistent = false;
  const Use* use = nullptr;
  Source persistent_by;  ///< where it is persistent
};

/// Joins the enumerations: a connection that is both current and remembered is one row. What an enumeration that
/// failed would have told is taken from the others, as far as they know it. Mapped current connections first, in the
/// order of the enumeration, then deviceless ones and those that are only remembered, each by name.
std::vector<Row> list_rows(const Facts& facts);

}  // namespace netuse::inline v0::windows
