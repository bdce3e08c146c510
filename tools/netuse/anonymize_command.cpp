// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "anonymize_options.hpp"
#include "cli.hpp"

namespace netuse::cli {

Anonymizer open_anonymizer(const Globals& globals, const AnonymizeArguments& arguments) {
  Anonymizer anonymizer({.keep = arguments.keep, .timeout = timeout_of(globals)});
  if (arguments.map.empty()) return anonymizer;
  try {
    anonymizer.load_map(arguments.map);
  } catch (const Error& error) {
    if (error.wbem() != Wbem::not_found) throw;  // one that is not there yet is made at the end
  }
  return anonymizer;
}

int close_anonymizer(const Anonymizer& anonymizer, const AnonymizeArguments& arguments) {
  if (!arguments.map.empty()) anonymizer.save_map(arguments.map);
  const AnonymizeReport report = anonymizer.report();
  std::string line;
  for (const auto& [name, count] : report.replaced)
    if (count != 0) line += (line.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  std::fprintf(stderr, "netuse: replaced %s in %zu frame%s; the search for what was replaced found nothing\n",
               line.empty() ? "nothing" : line.c_str(), report.frames, report.frames == 1 ? "" : "s");
  if (report.differences == 0) return success;
  std::fprintf(
      stderr,
      "netuse: warning: verify finds %zu differences that it did not find before; a name is a word of a format: "
      "keep its class with --keep\n",
      report.differences);
  return differs;
}

namespace {

struct Arguments : AnonymizeArguments {
  std::string in;
  std::string out;
};

int anonymize(const Globals& globals, const Arguments& arguments) {
  format_of(globals, "anonymize", {Format::table, Format::json});  // a recording is JSON, whatever is asked for
  require_apart(arguments.map, arguments.out, "the secret map and the output");
  require_apart(arguments.map, arguments.in, "the secret map and the recording");
  Anonymizer anonymizer = open_anonymizer(globals, arguments);
  if (arguments.out == "-") {
    const std::string text = anonymizer.anonymize_recording(arguments.in);
    std::fwrite(text.data(), 1, text.size(), stdout);
  } else {
    anonymizer.anonymize_file(arguments.in, arguments.out);
  }
  return close_anonymizer(anonymizer, arguments);
}

}  // namespace

void add_anonymize_options(CLI::App& command, AnonymizeArguments& arguments) {
  command
      .add_option("--keep", arguments.keep,
                  "What is not replaced: hosts, shares, users, domains, paths, comments, words, addresses (repeatable)")
      ->type_name("CLASS")
      ->delimiter(',')
      ->allow_extra_args(false);
  command
      .add_option("--map", arguments.map,
                  "Keep the pseudonyms in FILE, and use those that it has: a secret of its owner")
      ->type_name("FILE");
}

void make_anonymize(CLI::App& app, const Globals& globals, Action& action) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* const command = app.add_subcommand(
      "anonymize", "Give pseudonyms to all names and addresses of a recording, so that it can be shown to strangers");
  command->add_option("IN", arguments->in, "The recording to read")->required();
  command->add_option("-o,--output", arguments->out, "The file to write; - for standard output")->required();
  add_anonymize_options(*command, *arguments);
  command->footer("Example:\n  netuse anonymize host.json -o report.json --map secret-map.json");
  command->callback(
      [&globals, &action, arguments] { action = [&globals, arguments] { return anonymize(globals, *arguments); }; });
}

}  // namespace netuse::cli
