// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "model/snapshot.hpp"
#include "windows/facts.hpp"
#include "windows/listing.hpp"

namespace netuse::inline v0::windows {

/// Says which call failed, what is therefore not known, and what to do next.
void complain_of_calls(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out);
/// Says why the list may be shorter than the desktop shows: another logon session holds the rest.
void explain_session(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out);

}  // namespace netuse::inline v0::windows
