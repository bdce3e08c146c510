// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "arguments.hpp"
#include "netuse/netuse.hpp"

namespace netuse::cli {

/// The event query for all that happens to connections, with a look so often.
std::string usual_query(double every);

/// Is it a recording, whose frames are told one after the other?
bool is_film(const Globals& globals);
/// Of one that is: its file.
std::string film_path(const Globals& globals);

/// Can nothing change in it, whatever happens?
bool is_still(const Snapshot& snapshot, const Globals& globals);

}  // namespace netuse::cli
