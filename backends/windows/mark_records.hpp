// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"

namespace netuse::inline v0::windows {

/// What of a document of records is no name: members, numbers, and the words that Windows itself puts there.
void mark_records(const model::Document& document, backends::Part part, model::Keywords& into);

}  // namespace netuse::inline v0::windows
