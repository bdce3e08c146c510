// SPDX-License-Identifier: MIT
#include <cstdio>

#include "cli.hpp"
#include "view.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

void tell_empty(const Snapshot& snapshot, bool filtered) {
  const std::size_t all = snapshot.connections().size();
  if (filtered && all != 0)
    say("none of " + counted(all, "connection") + " matches");
  else if (filtered && snapshot.backend() == "recordings")
    say("no connection of these recordings matches");
  else
    say(is_partial(snapshot)
            ? "no network connections, as far as could be looked; 'netuse doctor' tells what was looked at"
            : "no network connections: nothing is mounted, remembered or used by another machine as far "
              "as the documents tell; 'netuse doctor' tells what was looked at");
}

}  // namespace

int list_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const std::string& where = arguments.list.where;
  std::string wql = "SELECT * FROM Win32_NetworkConnection";
  if (!where.empty()) wql += " WHERE " + where;
  set_error_text(wql);
  const Query query(wql);
  const Format format = format_from_name(globals.format).value_or(Format::table);
  // CSV has its header even if no row comes.
  const View view(arguments, format == Format::csv ? words::properties() : words::Words(), words::properties());
  Enumerator objects = ask(query, globals, view.is_streaming());
  const std::size_t count = view.show(objects);
  const Snapshot snapshot = objects.snapshot();
  report(snapshot.diagnostics(), globals);
  if (count == 0 && format == Format::table && globals.log_level == "warn") tell_empty(snapshot, !where.empty());
  return exit_of(snapshot, globals);
}

}  // namespace netuse::cli
