// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <CLI/CLI.hpp>

/// What the values of options may be; each says of a wrong one what to give in its place.
namespace netuse::cli {

CLI::Validator a_time();
CLI::Validator a_pace();
CLI::Validator a_process();
CLI::Validator a_frame();
CLI::Validator a_count();
/// An argument that says nothing is a variable that was empty; `what` to give in its place.
CLI::Validator filled_with(const std::string& what);

}  // namespace netuse::cli
