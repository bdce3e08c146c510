// SPDX-License-Identifier: MIT
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "cli.hpp"

namespace netuse::cli {

namespace {

struct Asked {
  std::string wql;
  bool check = false;
  bool notification = false;
  bool explain = false;
};

int run(const Query& query, const Globals& globals) {
  const Snapshot snapshot = take_snapshot(globals);
  report(snapshot.diagnostics(), globals);
  Enumerator objects = Services::exec_query(query, snapshot, wbem_flag_forward_only);
  const Format format = format_from_name(globals.format).value_or(Format::table);
  // Objects have the class's order; a table has the order that was asked for.
  const bool rows = format == Format::table || format == Format::csv;
  const auto writer = stdout_writer(globals, rows ? query.columns() : std::vector<std::string>());
  write_all(objects, *writer);
  return exit_of(snapshot);
}

int check(const Asked& asked) {
  if (asked.notification)
    Query::check_notification(asked.wql);
  else
    const Query valid(asked.wql);
  std::puts("valid");
  return success;
}

int query(const Globals& globals, const Asked& asked) {
  set_error_text(asked.wql);
  if (asked.check || asked.explain)
    format_of(globals, asked.check ? "query --check" : "query --explain", {Format::table});
  if (asked.check) return check(asked);
  const Query compiled(asked.wql);
  if (asked.explain) {
    std::fputs(compiled.explain().c_str(), stdout);
    return success;
  }
  try {
    return run(compiled, globals);
  } catch (const Error& error) {
    // ASSOCIATORS OF an object that is not there: the query asks for what cannot be.
    if (error.wbem() != Wbem::not_found) throw;
    report(error, error_text());
    return bad_query;
  }
}

}  // namespace

void make_query(CLI::App& app, const Globals& globals, Action& action) {
  auto asked = std::make_shared<Asked>();
  CLI::App* const command = app.add_subcommand("query", "Ask in WQL");
  command->add_option("WQL", asked->wql, "SELECT ..., ASSOCIATORS OF {...} ..., REFERENCES OF {...} ...")->required();
  CLI::Option* const check =
      command->add_flag("--check", asked->check, "Only say whether the query is valid; asks no source");
  command->add_flag("--notification", asked->notification, "With --check: it is an event query")->needs(check);
  command->add_flag("--explain", asked->explain, "Only show what was understood; asks no source")->excludes(check);
  command->footer(
      "Examples:\n"
      "  netuse query \"SELECT LocalName, RemoteName FROM Win32_NetworkConnection WHERE Status <> 'OK'\"\n"
      "  netuse query \"SELECT * FROM Win32_NetworkConnection WHERE RemoteName LIKE '\\\\\\\\\\\\\\\\fs%'\"\n"
      "  netuse query --check --notification \"SELECT * FROM __InstanceCreationEvent WITHIN 5 WHERE TargetInstance ISA "
      "'Win32_NetworkConnection'\"\n"
      "A backslash in a literal is written twice: the share \\\\fs01\\pub is '\\\\\\\\fs01\\\\pub'.");
  command->callback([&globals, &action, asked] { action = [&globals, asked] { return query(globals, *asked); }; });
}

}  // namespace netuse::cli
