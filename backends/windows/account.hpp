// SPDX-License-Identifier: MIT
#pragma once

#include "model/quotations.hpp"
#include "model/reason.hpp"
#include "windows/listing.hpp"

namespace netuse::inline v0::windows {

/// Why the connection is as it is. `not_asked`: it might be up, and NetUse, which would know, could not be asked.
model::Account account_of(const Row& row, const Facts& facts, bool not_asked, model::Quotations& quotations);

}  // namespace netuse::inline v0::windows
