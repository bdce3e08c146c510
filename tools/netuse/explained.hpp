// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "netuse/explanation.hpp"

/// Explanations as explain and doctor print them, fit for a terminal.
namespace netuse::cli {

/// What a report describes: "source samba, host files01, this machine, now, 2026-11-22T09:00:00Z".
std::string head_of(const Snapshot& snapshot);

/// "host: \\srv\share (/mnt/z)"; the host only of many.
std::string title_of(const Explanation& explanation, bool of_many);
/// "Disconnected, Degraded"
std::string state_of(const Explanation& explanation);
/// "/etc/fstab line 3: //srv/share /mnt/z ..."
std::string place_of(const Reason& reason);
/// Why it is in that state, and what to try first, on one line.
std::string why(const Explanation& explanation);
/// The reason of a property, by the class's name for it.
const Reason& reason_of(const Explanation& explanation, const char* property);

/// An object each.
std::vector<std::string> json_items(const std::vector<Explanation>& explanations);

}  // namespace netuse::cli
