// SPDX-License-Identifier: MIT
#pragma once

#include "services/extent.hpp"
#include "wql/compiled_query.hpp"

namespace netuse::inline v0::detail {

/// The answer to ASSOCIATORS OF or REFERENCES OF. Throws Error(not_found) if there is no such object.
ExtentPtr associated(const CompiledQuery& query, const std::shared_ptr<const model::Snapshot>& snapshot);

}  // namespace netuse::inline v0::detail
