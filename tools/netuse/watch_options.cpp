// SPDX-License-Identifier: MIT
#include "watch_options.hpp"

#include "validators.hpp"

namespace netuse::cli {

void add_watch_options(CLI::App& app, WatchArguments& to) {
  CLI::Option* const wql = app.add_option("WQL", to.wql, "An event query; without it, all that happens to connections")
                               ->check(filled_with("an event query, or leave it out"));
  app.add_option("--where", to.where, "Only connections for which this WQL condition holds, or did before the event")
      ->check(filled_with("a condition, or leave the option out"))
      ->type_name("CONDITION")
      ->excludes(wql);
  app.add_option("--every", to.every, "Look each so many seconds (default 1), and when the mount table changes")
      ->check(a_time())
      ->type_name("SECONDS")
      ->excludes(wql);
  CLI::Option* const until =
      app.add_option("--until", to.until, "End with success as soon as this WQL condition holds for a connection")
          ->check(filled_with("a condition, or leave the option out"))
          ->type_name("CONDITION")
          ->excludes(wql);
  app.add_option("--until-none", to.until_none,
                 "End with success as soon as this WQL condition holds for no connection (any more)")
      ->check(filled_with("a condition, or leave the option out"))
      ->type_name("CONDITION")
      ->excludes(wql)
      ->excludes(until);
  app.add_option(
         "--for", to.length,
         "End after this time of ours (90, 90s, 2m); exit status 6 if --until or --until-none is not fulfilled by then")
      ->check(filled_with("a time, or leave the option out"))
      ->type_name("DURATION");
  app.add_option(
         "--pace", to.pace,
         "Of a recording: how many of its seconds pass in one; 0: all at once (default: 1 on a terminal, else 0)")
      ->check(a_pace())
      ->type_name("FACTOR");
  CLI::Option* const exec =
      app.add_option(
             "--exec", to.exec,
             "Run this program for each event, without a shell, with NETUSE_EVENT, NETUSE_NAME, NETUSE_STATUS ... in "
             "its environment; all that follows is the program's; there is no table then")
          ->check(filled_with("a program"))
          ->type_name("COMMAND");
  app.add_option("--exec-limit", to.exec_limit, "Never run it more often than this in a minute (default 60)")
      ->check(a_count())
      ->type_name("N")
      ->needs(exec);
  app.add_flag("--lines", to.lines, "A line an event, also on a terminal");
}

}  // namespace netuse::cli
