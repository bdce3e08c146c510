// SPDX-License-Identifier: MIT
#pragma once

#include "arguments.hpp"
#include "netuse/recording.hpp"

/// What `anonymize` and `record --anonymize` share.
namespace netuse::cli {

/// With the pseudonyms of the map, where it is there.
Anonymizer open_anonymizer(const Globals& globals, const PseudonymArguments& arguments);
/// Writes the map, reports on stderr; returns the exit status.
int close_anonymizer(const Anonymizer& anonymizer, const PseudonymArguments& arguments);

}  // namespace netuse::cli
