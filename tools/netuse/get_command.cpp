// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli.hpp"

namespace netuse::cli {

namespace {

struct Asked {
  std::string path;
  bool check = false;
  bool explain = false;
};

/// One object: as XML it is the bare element, in every other format a list of one.
void print(const Object& object, const Globals& globals) {
  if (format_from_name(globals.format) == Format::xml) {
    std::puts(xml_text(object).c_str());
    return;
  }
  const auto writer = stdout_writer(globals);
  writer->write(object);
  writer->finish();
}

int get(const Globals& globals, const Asked& asked) {
  set_error_text(asked.path);
  if (asked.check) format_of(globals, "get --check", {Format::table});
  if (asked.explain) {
    format_of(globals, "get --explain", {Format::table, Format::json});
    std::fputs(explain_path(asked.path).c_str(), stdout);
    return success;
  }
  check_path(asked.path);  // a wrong path is said before any source is asked
  if (asked.check) {
    std::puts("valid");
    return success;
  }
  const Services services = open_source(globals);
  const Object object = services.get_object(asked.path);
  report(services.diagnostics(), globals);
  print(object, globals);
  return success;
}

}  // namespace

void make_get(CLI::App& app, const Globals& globals, Action& action) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = app.add_subcommand("get", "Get one instance or class by its object path");
  command->add_option("PATH", asked->path, "An object path, as __RELPATH and __PATH show it")->required();
  CLI::Option* const check =
      command->add_flag("--check", asked->check, "Only say whether the path is valid; asks no source");
  command->add_flag("--explain", asked->explain, "Only show what was understood, as JSON; asks no source")
      ->excludes(check);
  command->footer(
      "Example:\n"
      "  netuse get 'Win32_NetworkConnection.Name=\"\\\\\\\\srv\\\\share (/mnt/z)\"'\n"
      "Exit status 4 says that there is no such object.");
  command->callback([&globals, &action, asked] { action = [&globals, asked] { return get(globals, *asked); }; });
}

}  // namespace netuse::cli
