// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "backend.hpp"

namespace netuse::inline v0::windows {

/// The pure half of the backend (see Backend).
void interpret(const model::Evidence& evidence, const backends::InterpretOptions& options, model::Snapshot& out);
bool owns(std::string_view document_name);

}  // namespace netuse::inline v0::windows
