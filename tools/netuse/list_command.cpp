// SPDX-License-Identifier: MIT
#include <memory>

#include <CLI/CLI.hpp>

#include "cli.hpp"

namespace netuse::cli {

namespace {

int list(const Globals& globals, const std::string& where) {
  std::string wql = "SELECT * FROM Win32_NetworkConnection";
  if (!where.empty()) wql += " WHERE " + where;
  set_error_text(wql);
  const Query query(wql);
  const Snapshot snapshot = take_snapshot(globals);
  Enumerator objects = Services::exec_query(query, snapshot, wbem_flag_forward_only);
  const auto writer = stdout_writer(globals);
  const std::size_t count = write_all(objects, *writer);
  report(snapshot.diagnostics(), globals);
  const bool table = format_from_name(globals.format) == Format::table;
  if (count == 0 && table && globals.log_level == "warn")
    std::fputs("netuse: no network connections; 'netuse doctor' tells what was looked at\n", stderr);
  return exit_of(snapshot);
}

CLI::Option* add_where(CLI::App& command, std::string& where) {
  return command
      .add_option("--where", where, "Only those for which this WQL condition holds, e.g. \"Persistent = TRUE\"")
      ->type_name("CONDITION");
}

}  // namespace

/// `netuse` is `netuse list`, with its option too.
void make_list(CLI::App& app, const Globals& globals, Action& action) {
  auto where = std::make_shared<std::string>();
  action = [&globals, where] { return list(globals, *where); };
  CLI::App* const command = app.add_subcommand("list", "List the connections (the default)");
  const CLI::Option* const before = add_where(app, *where);
  const CLI::Option* const behind = add_where(*command, *where);
  app.final_callback([&app, command, before, behind] {
    if (before->count() != 0 && !app.get_subcommands().empty() && !app.got_subcommand(command))
      throw CLI::ParseError("--where is for the list of connections only", CLI::ExitCodes::ExtrasError);
    if (before->count() + behind->count() > 1)
      throw CLI::ParseError("--where is given twice", CLI::ExitCodes::ArgumentMismatch);
  });
}

}  // namespace netuse::cli
