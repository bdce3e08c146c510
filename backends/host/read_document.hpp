// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "model/evidence.hpp"

namespace netuse::inline v0::host {

/// The bytes of a file as a document of that name; Document::error where it cannot be read. At most `cap` bytes.
model::Document read_document(std::string name, const std::string& path, std::size_t cap);

}  // namespace netuse::inline v0::host
