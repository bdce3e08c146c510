// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"

namespace netuse::cli {

namespace {

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

int check(const QueryArguments& asked) {
  if (asked.notification)
    Query::check_notification(asked.wql);
  else
    const Query valid(asked.wql);
  std::puts("valid");
  return success;
}

}  // namespace

int query_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const QueryArguments& asked = arguments.query;
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

}  // namespace netuse::cli
