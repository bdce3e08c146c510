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
  if (count == 0 && globals.format == "table" && globals.log_level == "warn")
    std::fputs("netuse: no network connections; 'netuse doctor' tells what was looked at\n", stderr);
  return exit_of(snapshot);
}

}  // namespace

void make_list(CLI::App& app, const Globals& globals, Action& action) {
  auto where = std::make_shared<std::string>();
  const auto choose = [&globals, &action, where] { action = [&globals, where] { return list(globals, *where); }; };
  choose();  // list is what happens without a subcommand
  CLI::App* const command = app.add_subcommand("list", "List the connections (the default)");
  command->add_option("--where", *where, "Only those for which this WQL condition holds, e.g. \"Persistent = TRUE\"")
      ->type_name("CONDITION");
  command->callback(choose);
}

}  // namespace netuse::cli
