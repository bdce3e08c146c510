// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "arguments.hpp"

namespace netuse::cli {

/// Declares what `export` takes.
void add_export_options(CLI::App& app, ExportArguments& to);

}  // namespace netuse::cli
