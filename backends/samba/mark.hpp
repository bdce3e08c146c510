// SPDX-License-Identifier: MIT
#pragma once

#include "backend.hpp"

namespace netuse::inline v0::samba {

/// What of a distilled document is no name, by the grammar of its kind.
void mark(const model::Document& document, backends::Part part, model::Keywords& into);

}  // namespace netuse::inline v0::samba
