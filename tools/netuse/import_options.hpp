// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>

#include "arguments.hpp"

namespace netuse::cli {

/// Declares what `import` takes.
void add_import_options(CLI::App& app, ImportArguments& to);

}  // namespace netuse::cli
