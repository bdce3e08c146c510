// SPDX-License-Identifier: MIT
#include <array>
#include <cstdio>
#include <exception>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include "cli.hpp"
#include "console.hpp"

namespace netuse::cli {

namespace {

constexpr const char* about =
    "The network connections of this machine, as WMI's class Win32_NetworkConnection, where WMI does not exist.\n"
    "Without a subcommand it lists them.";

constexpr const char* examples =
    "Examples:\n"
    "  netuse                                     the connections of this host\n"
    "  netuse --format json                       all 17 properties\n"
    "  netuse query \"SELECT LocalName FROM Win32_NetworkConnection WHERE ConnectionState <> 'Connected'\"\n"
    "  netuse record host.json                    evidence and answer in one file\n"
    "  netuse --source host.json                  replay it, on any platform\n"
    "  netuse doctor                              what was read, what was not, and what that costs\n"
    "  netuse --source none --document /proc/mounts=mounts.txt --document smbstatus=st.txt\n"
    "\n"
    "Exit status: 0 success (an empty list is success), 1 the source could not be read, 2 bad usage,\n"
    "3 invalid query or path, 4 get found nothing, 5 verify or diff found a difference.\n"
    "NETUSE_SOURCE sets the source for this command and for every program that links the library.";

constexpr std::array<Maker, 10> makers{make_list,   make_query,  make_get,       make_schema, make_record,
                                       make_verify, make_doctor, make_anonymize, make_import, make_diff};

/// What is wrong with the text of --timeout; empty: nothing.
std::string seconds_problem(const std::string& text) {
  double seconds = 0;
  if (CLI::detail::lexical_cast(text, seconds) && seconds >= 0.001 && seconds <= most_seconds) return {};
  return "'" + text + "' is no time to wait; give seconds, from 0.001 to 1000000000";
}

void declare_globals(CLI::App& app, Globals& g) {
  app.add_option("-s,--source", g.source, "auto, samba, windows, root:DIR, recording:FILE, recordings:GLOB, none")
      ->type_name("SPEC");
  app.add_option("-f,--format", g.format, "table, list, csv, json, ndjson, mof or xml")
      ->check(CLI::IsMember(format_names(), CLI::ignore_case))
      ->type_name("FORMAT");
  app.add_option("--timeout", g.timeout, "The longest that an answer may take, in seconds (default 10)")
      ->check(CLI::Validator(seconds_problem, ""))
      ->type_name("SECONDS");
  app.add_option("--log-level", g.log_level, "What stderr tells: off, error, warn (default), info, debug")
      ->check(CLI::IsMember({"off", "error", "warn", "info", "debug", "trace"}, CLI::ignore_case))
      ->type_name("LEVEL");
  app.add_flag("--no-inbound", g.no_inbound, "Leave out the connections that other machines hold to this one");
  app.add_flag("--no-probe", g.no_probe, "Contact no server to learn AccessMask (Windows)");
  app.add_flag("--all", g.all, "Of many recordings: also the older ones of a host that was recorded more than once");
  app.add_option("--pid", g.pid, "Read the mount table of this process (Linux)")->type_name("PID");
  app.add_option("--document", g.documents, "Put FILE in place of the document NAME, or add it (repeatable)")
      ->type_name("NAME=FILE")
      ->allow_extra_args(false);
}

/// Writes what the library logs, fit for a terminal.
class PrintableSink final : public spdlog::sinks::base_sink<std::mutex> {
 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::details::log_msg shown = message;
    const std::string payload = printable(std::string_view(message.payload.data(), message.payload.size()));
    shown.payload = payload;
    spdlog::memory_buf_t line;
    formatter_->format(shown, line);
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
  void flush_() override { std::fflush(stderr); }
};

void start_log(const Globals& g) {
  if (g.log_level != "debug" && g.log_level != "trace") return;
  auto logger = std::make_shared<spdlog::logger>("netuse", std::make_shared<PrintableSink>());
  logger->set_level(spdlog::level::from_str(g.log_level));
  set_logger(std::move(logger));
}

/// CLI11 lists what it did not expect backwards, and by command; people want it as they typed it.
std::string not_expected(const CLI::App& app, const std::vector<std::string>& typed) {
  const std::vector<std::string> found = app.remaining(true);
  std::multiset<std::string> rest(found.begin(), found.end());
  std::string list;
  for (const std::string& argument : typed)
    if (const auto it = rest.find(argument); it != rest.end()) {
      list += " " + argument;
      rest.erase(it);
    }
  return "not expected:" + list;
}

int refuse(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& typed) {
  const bool extras = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  const auto chosen = app.get_subcommands();
  return report_usage(extras ? not_expected(app, typed) : error.what(),
                      chosen.empty() ? std::string() : chosen.front()->get_name());
}

int parse_and_run(const std::vector<std::string>& arguments) {
  CLI::App app(about, "netuse");
  app.footer(examples);
  app.set_version_flag("--version", std::string("netuse ") + NETUSE_VERSION);
  app.fallthrough();
  app.require_subcommand(0, 1);
  Globals globals;
  Action action;
  declare_globals(app, globals);
  for (const Maker make : makers) make(app, globals, action);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help, --version
    return refuse(app, error, arguments);
  }
  start_log(globals);
  return action();
}

int run(const std::vector<std::string>& arguments) {
  try {
    return parse_and_run(arguments);
  } catch (const Error& error) {
    return report(error, error_text());
  } catch (const std::bad_alloc&) {
    std::fputs("netuse: error: out of memory\n", stderr);
  } catch (const std::exception& error) {
    say(std::string("error: ") + error.what());
  }
  return source_failed;
}

}  // namespace

}  // namespace netuse::cli

int main(int argc, char** argv) {
  const int exit = netuse::cli::run(netuse::cli::console_arguments(argc, argv));
  // A full disk or a closed pipe must not pass for success.
  const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (!lost || exit != netuse::cli::success) return exit;
  netuse::cli::say("error: not all could be written to standard output; is the disk full, or its reader gone?");
  return netuse::cli::source_failed;
}
