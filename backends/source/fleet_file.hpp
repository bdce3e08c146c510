// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "backend.hpp"
#include "source/fleet_loader.hpp"

namespace netuse::inline v0::source {

/// The newest frame of a recording of many, interpreted; in a lane. What is wrong is Loaded::problem.
Loaded load_file(const std::string& path, const backends::InterpretOptions& how);
/// Only whose it is, and of when, where its first lines tell it; else as load_file.
Loaded look_at_file(const std::string& path, const backends::InterpretOptions& how);

}  // namespace netuse::inline v0::source
