// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "cli.hpp"

/// What the kinds of export share: looking, and writing down.
namespace netuse::cli {

/// One look at the source. Who reads an export wants to be told that there was nothing to see: a source that cannot be
/// read is no exception here.
struct ExportLook {
  std::optional<Snapshot> snapshot;
  std::optional<Error> error;  ///< why there is none
  std::chrono::duration<double> time{};
};
/// Throws Error for what is wrong with the options, and for nothing else.
ExportLook look_for_export(const Globals& globals, Wanted wanted);
/// The diagnostics, or the error, to stderr; the exit status.
int report_look(const ExportLook& look, const Globals& globals);

/// To --output, whole or not at all, or to stdout.
void write_export(const Arguments& arguments, std::string_view text, Readers readers);

}  // namespace netuse::cli
