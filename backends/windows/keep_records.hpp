// SPDX-License-Identifier: MIT
#pragma once

#include "model/evidence.hpp"

namespace netuse::inline v0::windows {

/// What of a document is kept: of each record the members that the collector writes. A line that is no record becomes a
/// question mark, so that it can still be reported. Doing it again changes nothing.
model::Document keep_records(model::Document document);

/// Is it the name of a document of this backend?
bool is_read(std::string_view document_name, const model::Evidence& others);

}  // namespace netuse::inline v0::windows
