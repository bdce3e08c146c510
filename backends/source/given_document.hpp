// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "model/evidence.hpp"

namespace netuse::inline v0::source {

/// A file that somebody gave in place of a document: what may be kept of it, and an unreadable one is
/// Error(provider_failure).
model::Document read_given_document(const std::string& name, const std::string& path);

}  // namespace netuse::inline v0::source
