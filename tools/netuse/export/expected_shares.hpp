// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "cli.hpp"
#include "export/outbound.hpp"

namespace netuse::cli {

/// What --expect names and the host does not have: "fstab" is all that comes back by itself, else a file with a mount
/// point or a share (//host/share) a line; lines that begin with # are comments. Throws Error for a file that cannot be
/// read.
std::vector<std::string> missing_shares(const std::string& expect, const std::vector<Outbound>& all);

}  // namespace netuse::cli
