// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"
#include "pseudonyms.hpp"
#include "record_timeline.hpp"

namespace netuse::cli {

namespace {

std::chrono::milliseconds duration_or_throw(const char* option, const std::string& text) {
  if (const auto duration = duration_of(text)) return *duration;
  throw Error(Wbem::invalid_parameter,
              std::string("'") + option + " " + text + "' is no duration; write for example 500ms, 5s, 10m or 2h");
}

int timeline(const Globals& globals, const RecordArguments& arguments, Anonymizer* anonymizer) {
  if (arguments.file == "-") throw Error(Wbem::invalid_parameter, "a timeline needs a file; give one in place of -");
  Rhythm rhythm{.every = duration_or_throw("--every", arguments.every), .length = {}};
  if (!arguments.length.empty()) rhythm.length = duration_or_throw("--for", arguments.length);
  return record_timeline(globals, arguments.file, rhythm, anonymizer);
}

int once(const Globals& globals, const RecordArguments& arguments, Anonymizer* anonymizer) {
  Snapshot snapshot = take_snapshot(globals, {.statistics = true});
  report(snapshot.diagnostics(), globals);
  if (anonymizer != nullptr) snapshot = anonymizer->anonymize(snapshot);
  if (arguments.file == "-") {
    const std::string text = to_recording(snapshot);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return exit_of(snapshot, globals);
  }
  save_recording(snapshot, arguments.file, timeout_of(globals));
  say("recorded " + counted(snapshot.connections().size(), "connection") + " and " +
      counted(snapshot.documents().size(), "document") + " in " + arguments.file);
  return exit_of(snapshot, globals);
}

}  // namespace

int record_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const RecordArguments& asked = arguments.record;
  format_of(globals, "record", {Format::table, Format::json});  // a recording is JSON, whatever is asked for
  std::optional<Anonymizer> anonymizer;
  require_apart(asked.pseudonyms.map, asked.file, "the secret map and the recording");
  if (asked.anonymize) anonymizer = open_anonymizer(globals, asked.pseudonyms);
  Anonymizer* const chosen = anonymizer ? &*anonymizer : nullptr;
  const int exit = asked.every.empty() ? once(globals, asked, chosen) : timeline(globals, asked, chosen);
  const int closed = anonymizer ? close_anonymizer(*anonymizer, asked.pseudonyms) : success;
  return exit != success ? exit : closed;
}

}  // namespace netuse::cli
