// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli.hpp"

namespace netuse::cli {

namespace {

int record(const Globals& globals, const std::string& file) {
  const Snapshot snapshot = open_source(globals).snapshot();
  report(snapshot.diagnostics(), globals);
  if (file == "-") {
    const std::string text = to_recording(snapshot);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return success;
  }
  save_recording(snapshot, file);
  std::fprintf(stderr, "netuse: recorded %zu connections and %zu documents in %s\n", snapshot.connections().size(),
               snapshot.documents().size(), file.c_str());
  return success;
}

}  // namespace

void make_record(CLI::App& app, const Globals& globals, Action& action) {
  auto file = std::make_shared<std::string>();
  CLI::App* const command = app.add_subcommand(
      "record", "Write what this host says, and the raw evidence for it, to a file (secrets are removed)");
  command->add_option("FILE", *file, "The file to write; - for standard output")->required();
  command->footer("Example:\n  netuse record host.json && netuse --source host.json");
  command->callback([&globals, &action, file] { action = [&globals, file] { return record(globals, *file); }; });
}

}  // namespace netuse::cli
