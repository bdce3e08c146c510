// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli.hpp"

namespace netuse::cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::string out;
  std::string from = "auto";
  ImportOptions options;
};

int import_outputs(const Globals& globals, Arguments arguments) {
  format_of(globals, "import", {Format::table, Format::json});  // a recording is JSON, whatever is asked for
  arguments.options.format = import_format_from_name(arguments.from).value_or(ImportFormat::automatic);
  arguments.options.timeout = timeout_of(globals);
  for (const std::string& file : arguments.files)
    require_apart(file, arguments.out, "what is read and what is written");
  const Snapshot snapshot = import_files(arguments.files, arguments.options);
  report(snapshot.diagnostics(), globals);
  if (arguments.out == "-") {
    const std::string text = to_recording(snapshot);
    std::fwrite(text.data(), 1, text.size(), stdout);
    return success;
  }
  save_recording(snapshot, arguments.out, timeout_of(globals));
  say("imported " + std::to_string(snapshot.connections().size()) + " connections into " + arguments.out);
  return success;
}

}  // namespace

void make_import(CLI::App& app, const Globals& globals, Action& action) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* const command = app.add_subcommand(
      "import", "Make a recording of what wmic, PowerShell, VBScript or 'net use' printed on Windows");
  command->add_option("FILE", arguments->files, "Outputs of Win32_NetworkConnection in any of their shapes")
      ->required();
  command->add_option("-o,--output", arguments->out, "The recording to write; - for standard output")->required();
  command->add_option("--from", arguments->from, "The shape: auto, list, table, csv, json, clixml or net-use")
      ->check(CLI::IsMember({"auto", "list", "table", "csv", "json", "clixml", "net-use"}, CLI::ignore_case))
      ->type_name("SHAPE");
  command
      ->add_option("--code-page", arguments->options.code_page,
                   "Of text that is neither UTF-16 nor UTF-8: 437, 850, 852, 858, 866, 1250, 1251, 1252, latin1")
      ->type_name("PAGE");
  command
      ->add_option("--host", arguments->options.host, "The host that the outputs describe; rows of others are left out")
      ->type_name("NAME");
  command->add_option("--at", arguments->options.at, "When they were made, e.g. 2026-11-22T09:00:00Z")
      ->type_name("TIME");
  command->footer("Example:\n  wmic netuse get * /value > ws7.txt   (on Windows)\n  netuse import ws7.txt -o ws7.json");
  command->callback([&globals, &action, arguments] {
    action = [&globals, arguments] { return import_outputs(globals, *arguments); };
  });
}

}  // namespace netuse::cli
