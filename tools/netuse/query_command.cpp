// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"
#include "view.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

/// The names that the objects of the answer have; empty where only they can tell.
std::vector<std::string> known_names(const Query& query) {
  if (!query.columns().empty()) return query.columns();
  return query.class_name() == "Win32_NetworkConnection" ? words::properties() : words::Words();
}

View view_of(const Query& query, const Arguments& arguments) {
  const Format format = format_from_name(arguments.globals.format).value_or(Format::table);
  // Objects have the class's order; a table has the order that was asked for.
  const bool rows = format == Format::table || format == Format::csv;
  return {arguments, rows ? query.columns() : std::vector<std::string>(), known_names(query)};
}

int run(const Query& query, const Arguments& arguments) {
  const View view = view_of(query, arguments);
  Enumerator objects = ask(query, arguments.globals, view.is_streaming());
  view.show(objects);
  const Snapshot snapshot = objects.snapshot();
  report(snapshot.diagnostics(), arguments.globals);
  return exit_of(snapshot, arguments.globals);
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
    return run(compiled, arguments);
  } catch (const Error& error) {
    // ASSOCIATORS OF an object that is not there: the query asks for what cannot be.
    if (error.wbem() != Wbem::not_found) throw;
    report(error, error_text());
    return bad_query;
  }
}

}  // namespace netuse::cli
