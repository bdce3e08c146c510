// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "anonymize_options.hpp"
#include "cli.hpp"
#include "record_timeline.hpp"

namespace netuse::cli {

namespace {

struct Arguments {
  std::string file;
  std::string every;
  std::string length;
  bool anonymize = false;
  AnonymizeArguments pseudonyms;
};

std::chrono::milliseconds duration_or_throw(const char* option, const std::string& text) {
  if (const auto duration = duration_of(text)) return *duration;
  throw Error(Wbem::invalid_parameter,
              std::string("'") + option + " " + text + "' is no duration; write for example 500ms, 5s, 10m or 2h");
}

int timeline(const Globals& globals, const Arguments& arguments, Anonymizer* anonymizer) {
  if (arguments.file == "-") throw Error(Wbem::invalid_parameter, "a timeline needs a file; give one in place of -");
  Rhythm rhythm{.every = duration_or_throw("--every", arguments.every), .length = {}};
  if (!arguments.length.empty()) rhythm.length = duration_or_throw("--for", arguments.length);
  return record_timeline(globals, arguments.file, rhythm, anonymizer);
}

int once(const Globals& globals, const Arguments& arguments, Anonymizer* anonymizer) {
  Snapshot snapshot = open_source(globals).snapshot();
  report(snapshot.diagnostics(), globals);
  if (anonymizer != nullptr) snapshot = anonymizer->anonymize(snapshot);
  if (arguments.file == "-") {
    const std::string text = to_recording(snapshot);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return success;
  }
  save_recording(snapshot, arguments.file, timeout_of(globals));
  say("recorded " + std::to_string(snapshot.connections().size()) + " connections and " +
      std::to_string(snapshot.documents().size()) + " documents in " + arguments.file);
  return success;
}

int record(const Globals& globals, const Arguments& arguments) {
  format_of(globals, "record", {Format::table, Format::json});  // a recording is JSON, whatever is asked for
  std::optional<Anonymizer> anonymizer;
  require_apart(arguments.pseudonyms.map, arguments.file, "the secret map and the recording");
  if (arguments.anonymize) anonymizer = open_anonymizer(globals, arguments.pseudonyms);
  Anonymizer* const chosen = anonymizer ? &*anonymizer : nullptr;
  const int exit = arguments.every.empty() ? once(globals, arguments, chosen) : timeline(globals, arguments, chosen);
  if (exit != success || !anonymizer) return exit;
  return close_anonymizer(*anonymizer, arguments.pseudonyms);
}

}  // namespace

void make_record(CLI::App& app, const Globals& globals, Action& action) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* const command = app.add_subcommand(
      "record", "Write what this host says, and the raw evidence for it, to a file (secrets are removed)");
  command->add_option("FILE", arguments->file, "The file to write; - for standard output")->required();
  CLI::Option* const every =
      command->add_option("--every", arguments->every, "Append a frame each so often (5s, 10m): a timeline for watch")
          ->type_name("DURATION");
  command->add_option("--for", arguments->length, "Stop after this time; without it, when you stop it")
      ->type_name("DURATION")
      ->needs(every);
  command->add_flag("--anonymize", arguments->anonymize, "Give pseudonyms to all names and addresses");
  add_anonymize_options(*command, arguments->pseudonyms);
  command->footer(
      "Examples:\n"
      "  netuse record host.json && netuse --source host.json\n"
      "  netuse record --every 5s --for 10m outage.json\n"
      "  netuse record --anonymize --map secret-map.json report.json");
  command->callback(
      [&globals, &action, arguments] { action = [&globals, arguments] { return record(globals, *arguments); }; });
}

}  // namespace netuse::cli
