// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/evidence.hpp"

namespace netuse::inline v0::windows {

/// See Backend::total_failure: every call that lists connections failed, and nothing is listed.
std::string total_failure(const model::Evidence& evidence);

}  // namespace netuse::inline v0::windows
