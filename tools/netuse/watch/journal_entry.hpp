// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "watch/feed.hpp"
#include "watch/journal.hpp"

namespace netuse::cli {

/// An event as the journal keeps it: a message for people, a priority, and the fields that --exec has as variables.
Journal::Fields journal_entry(const Told& told, const std::string& reason, const Snapshot& snapshot,
                              const std::string& line);

}  // namespace netuse::cli
