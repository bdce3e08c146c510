// SPDX-License-Identifier: MIT
#include <cstdio>
#include <optional>

#include "cli.hpp"
#include "watch/condition.hpp"
#include "watch/ending.hpp"
#include "watch/feed.hpp"
#include "watch/line_watch.hpp"
#include "watch/runner.hpp"
#include "watch/screen_watch.hpp"
#include "watch/source.hpp"
#include "watch/terminal.hpp"

namespace netuse::cli {

namespace {

/// Says no to what is no event query; with an advice, where it is a query of another kind.
void require_event_query(const std::string& wql) {
  set_error_text(wql);
  try {
    Query::check_notification(wql);
  } catch (const Error& error) {
    if (error.wbem() != Wbem::not_event_class) throw;
    throw Error(error.wbem(),
                error.detail() +
                    "; or leave the query out: netuse watch --where CONDITION tells what happens to the "
                    "connections that the condition holds for",
                error.offset());
  }
}

/// What stands behind --exec COMMAND is the program's, but was perhaps not meant to be.
void warn_of_own_words(const Arguments& arguments) {
  for (const std::string& word : arguments.watch.exec_own_words)
    report({{.severity = Severity::warning,
             .document = "--exec",
             .line = 0,
             .message = word + " stands behind the program's name and is given to it; if it is meant for netuse, write "
                               "it before --exec"}},
           arguments.globals);
}

/// The table that is drawn over, where there is a terminal and nobody asked for events as such.
bool has_screen(const Arguments& arguments, Format format) {
  const WatchArguments& asked = arguments.watch;
  return format == Format::table && asked.wql.empty() && asked.exec.empty() && !asked.lines &&
         !is_for_journal(arguments.globals) && stdout_has_screen();
}

}  // namespace

int watch_command(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const WatchArguments& asked = arguments.watch;
  const Format format = format_of(globals, "watch", {Format::table, Format::ndjson});
  const std::string wql = asked.wql.empty() ? usual_query(asked.every) : asked.wql;
  require_event_query(wql);
  if (!asked.where.empty()) const Condition valid(asked.where);
  warn_of_own_words(arguments);
  std::optional<Runner> runner;
  if (!asked.exec.empty()) runner.emplace(arguments);
  Ending ending(asked);
  OpenOptions options = options_of(globals);
  options.reasons = true;
  const Services services = open(globals.source, options);
  const bool on_screen = has_screen(arguments, format);
  if (asked.pace && !is_film(globals))
    throw Error(Wbem::invalid_parameter,
                "--pace is for a recording: what this source tells has no other time than ours");
  const auto pace = is_film(globals) ? std::optional(asked.pace.value_or(on_screen ? 1 : 0)) : std::nullopt;
  Feed feed(services, wql, pace);
  require_known_documents(feed.snapshot(), globals);
  const int exit = on_screen && !is_still(feed.snapshot(), globals)
                       ? watch_on_screen(arguments, feed, ending)
                       : watch_in_lines(arguments, feed, ending, format, runner ? &*runner : nullptr);
  return exit == success ? exit_of(feed.snapshot(), globals) : exit;
}

}  // namespace netuse::cli
