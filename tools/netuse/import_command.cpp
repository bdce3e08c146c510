// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"

namespace netuse::cli {

int import_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  ImportArguments asked = arguments.import;
  format_of(globals, "import", {Format::table, Format::json});  // a recording is JSON, whatever is asked for
  asked.options.format = import_format_from_name(asked.from).value_or(ImportFormat::automatic);
  asked.options.timeout = timeout_of(globals);
  for (const std::string& file : asked.files) require_apart(file, asked.out, "what is read and what is written");
  const Snapshot snapshot = import_files(asked.files, asked.options);
  report(snapshot.diagnostics(), globals);
  if (asked.out == "-") {
    const std::string text = to_recording(snapshot);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return success;
  }
  save_recording(snapshot, asked.out, timeout_of(globals));
  say("imported " + counted(snapshot.connections().size(), "connection") + " into " + asked.out);
  return success;
}

}  // namespace netuse::cli
