// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "backend.hpp"

namespace netuse::inline v0::samba {

/// What the documents of a Linux host tell of its connections (backends/samba/README.md has the rules). Pure.
void interpret(const model::Evidence& evidence, const backends::InterpretOptions& options, model::Snapshot& out);
/// All documents are Linux' that are not Windows'.
bool owns(std::string_view document_name);
/// Without the mount table all that could be said of what is mounted would be made up.
std::string total_failure(const model::Evidence& evidence);

}  // namespace netuse::inline v0::samba
