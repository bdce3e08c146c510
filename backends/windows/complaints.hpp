// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "model/snapshot.hpp"
#include "windows/facts.hpp"
#include "windows/listing.hpp"

namespace netuse::inline v0::windows {

/// "WNetEnumResource failed with 59 ERROR_UNEXP_NET_ERR", "the network provider 'X' did not answer in time". `call` is
/// the one that would have been made first.
std::string how_it_ended(const Outcome& outcome, const char* call);
/// Says which call failed, what is therefore not known, and what to do next.
void complain_of_calls(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out);
/// Says why the list may be shorter than the desktop shows: another logon session holds the rest.
void explain_session(const Facts& facts, const std::vector<Row>& rows, model::Snapshot& out);

}  // namespace netuse::inline v0::windows
