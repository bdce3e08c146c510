// SPDX-License-Identifier: MIT
#include "command_line.hpp"

#include <memory>
#include <string_view>

#include <CLI/CLI.hpp>

#include "cli.hpp"
#include "completion.hpp"
#include "exec_words.hpp"
#include "export_options.hpp"
#include "help_format.hpp"
#include "help_text.hpp"
#include "import_options.hpp"
#include "usage.hpp"
#include "validators.hpp"
#include "watch_options.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

/// Declares the options and says which command was chosen.
class Declaration {
 public:
  Declaration(CLI::App& app, CommandLine& line) : app_(app), line_(line), to_(*line.arguments) {
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.footer(help::examples);
    app_.set_version_flag("--version", std::string("netuse ") + NETUSE_VERSION);
    app_.fallthrough();
    // Where CLI11 runs on Windows, it would take "/tmp/x.json" for an option.
    app_.allow_windows_style_options(false);
    app_.require_subcommand(0, 1);
    globals();
    rows();
    list();
    query();
    get();
    explain();
    schema();
    record();
    verify();
    doctor();
    anonymize();
    import();
    diff();
    watch();
    exporting();
  }

 private:
  CLI::App& command(const char* name, const char* about, const char* footer, int (*run)(const Arguments&)) {
    CLI::App* const made = app_.add_subcommand(name, about);
    made->footer(footer);
    made->callback([this, name, run] {
      line_.name = name;
      line_.command = run;
    });
    return *made;
  }

  void globals() {
    Globals& g = to_.globals;
    app_.add_option("-s,--source", g.source, "auto, samba, windows, root:DIR, recording:FILE, recordings:GLOB, none")
        ->check(filled_with("one of those, or leave the option out"))
        ->type_name("SPEC");
    app_.add_option("-f,--format", g.format, "table, list, csv, json, ndjson, mof or xml; for watch also journal")
        ->transform(one_of(words::formats()))
        ->type_name("FORMAT");
    app_.add_option("--timeout", g.timeout, "The longest that an answer may take, in seconds (default 10)")
        ->check(a_time())
        ->type_name("SECONDS");
    app_.add_option("--log-level", g.log_level, "What stderr tells: off, error, warn (default), info, debug, trace")
        ->transform(one_of(words::log_levels()))
        ->type_name("LEVEL");
    app_.add_option("--color", g.color, "Colours: auto (default; on a terminal, without NO_COLOR), always, never")
        ->transform(one_of(words::moments_of_colour()))
        ->type_name("WHEN");
    app_.add_flag("--no-inbound", g.no_inbound, "Leave out the connections that other machines hold to this one");
    app_.add_flag("--no-probe", g.no_probe, "Contact no server to learn AccessMask (Windows)");
    app_.add_flag("--all", g.all, "Of many recordings: also the older ones of a host that was recorded more than once");
    app_.add_flag("--strict", g.strict, "Exit status 1 if something could not be looked at, or not be understood");
    app_.add_option("--pid", g.pid, "Read the mount table of this process (Linux)")
        ->check(a_process())
        ->type_name("PID");
    app_.add_option("--document", g.documents, "Put FILE in place of the document NAME, or add it (repeatable)")
        ->type_name("NAME=FILE")
        ->allow_extra_args(false);
    app_.add_option("--frame", g.frame, "Of a timeline: this frame, from 1, or from the end: -1 is the newest")
        ->check(a_frame())
        ->type_name("N");
    app_.add_option("--at", g.at, "Of a timeline: its newest frame at that time or before (2026-11-22T09:00:00Z)")
        ->check(filled_with("a time such as 2026-11-22T09:00:00Z"))
        ->type_name("TIME");
  }

  void rows() {
    ViewArguments& v = to_.view;
    app_.add_option("-o,--columns", v.columns, "The properties to show; +NAME,... adds them to the usual ones")
        ->check(filled_with("names of properties"))
        ->type_name("NAMES")
        ->allow_extra_args(false)
        ->group(view_group);
    app_.add_option("--sort", v.sort, "The order: by these properties, -NAME downwards; without a value comes last")
        ->check(filled_with("a property's name"))
        ->type_name("NAMES")
        ->allow_extra_args(false)
        ->group(view_group);
    app_.add_flag("--no-header", v.no_header, "No line of names above a table or CSV")->group(view_group);
    app_.add_flag("-w,--wide", v.wide, "Cut nothing off to fit the terminal")->group(view_group);
  }

  CLI::Option* add_where(CLI::App& app) {
    return app
        .add_option("--where", to_.list.where,
                    "Only those for which this WQL condition holds, e.g. \"Persistent = TRUE\"")
        ->check(filled_with("a condition, or leave the option out"))
        ->type_name("CONDITION");
  }

  /// `netuse` is `netuse list`, with its option too.
  void list() {
    line_.command = list_command;
    CLI::App& chosen = command("list", "List the connections (the default)", help::list, list_command);
    const CLI::Option* const before = add_where(app_);
    const CLI::Option* const behind = add_where(chosen);
    app_.final_callback([this, &chosen, before, behind] {
      if (before->count() != 0 && !app_.get_subcommands().empty() && !app_.got_subcommand(&chosen))
        throw CLI::ParseError("--where is for the list of connections only", CLI::ExitCodes::ExtrasError);
      if (before->count() + behind->count() > 1)
        throw CLI::ParseError("--where is given twice", CLI::ExitCodes::ArgumentMismatch);
      require_rows();
      require_frames();
      require_journal();
    });
  }

  void require_rows() {
    if (app_.get_subcommands().empty() || has_rows(app_.get_subcommands().front()->get_name())) return;
    const auto asked = [](const CLI::Option* option) {
      return option->get_group() == view_group && option->count() > 0;
    };
    for (const CLI::Option* const option : app_.get_options(asked))
      throw CLI::ParseError("--" + option->get_single_name() + " is for list and query only",
                            CLI::ExitCodes::ExtrasError);
  }

  /// Who reads no source has no frame to choose.
  void require_frames() {
    if (app_.get_subcommands().empty()) return;
    const std::string name = app_.get_subcommands().front()->get_name();
    if (name != "anonymize" && name != "import" && name != "schema") return;
    for (const char* const option : {"--frame", "--at"})
      if (app_.get_option(option)->count() != 0)
        throw CLI::ParseError(std::string(option) + " chooses a frame of a source, and " + name + " asks none",
                              CLI::ExitCodes::ExtrasError);
  }

  void require_journal() {
    if (is_for_journal(to_.globals) && !app_.got_subcommand("watch"))
      throw CLI::ParseError("--format journal is for watch only", CLI::ExitCodes::ExtrasError);
  }

  void query() {
    QueryArguments& to = to_.query;
    CLI::App& to_query = command("query", "Ask in WQL", help::query, query_command);
    to_query.add_option("WQL", to.wql, "SELECT ..., ASSOCIATORS OF {...} ..., REFERENCES OF {...} ...")->required();
    CLI::Option* const check =
        to_query.add_flag("--check", to.check, "Only say whether the query is valid; asks no source");
    to_query.add_flag("--notification", to.notification, "With --check: it is an event query")->needs(check);
    to_query.add_flag("--explain", to.explain, "Only show what was understood; asks no source")->excludes(check);
  }

  void get() {
    GetArguments& to = to_.get;
    CLI::App& to_get = command("get", "Get one instance or class by its object path", help::get, get_command);
    to_get.add_option("PATH", to.path, "An object path, as __RELPATH and __PATH show it")
        ->required()
        ->check(filled_with("an object path"));
    CLI::Option* const check =
        to_get.add_flag("--check", to.check, "Only say whether the path is valid; asks no source");
    to_get.add_flag("--explain", to.explain, "Only show what was understood, as JSON; asks no source")->excludes(check);
  }

  void explain() {
    command("explain", "Tell why: where each value of a connection stands, by which rule, and what to try next",
            help::explain, explain_command)
        .add_option("NAME", to_.explain.names,
                    "A mount point, a remote name or an object path; without one, all that are not OK")
        ->check(filled_with("the name of a connection, or leave it out"));
  }

  void schema() {
    command("schema", "Show the classes, or one class with its qualifiers", help::schema, schema_command)
        .add_option("CLASS", to_.schema.name, "A class name; without it, all classes are listed");
  }

  void add_pseudonyms(CLI::App& app, PseudonymArguments& to) {
    app.add_option(
           "--keep", to.keep,
           "What is not replaced: hosts, shares, users, domains, paths, comments, words, addresses (repeatable)")
        ->type_name("CLASS")
        ->delimiter(',')
        ->allow_extra_args(false);
    app.add_option("--map", to.map, "Keep the pseudonyms in FILE, and use those that it has: a secret of its owner")
        ->type_name("FILE");
  }

  void record() {
    RecordArguments& to = to_.record;
    CLI::App& to_record = command(
        "record", "Write what this host says, and the raw evidence for it, to a file; what may be a secret is not kept",
        help::record, record_command);
    to_record.add_option("FILE", to.file, "The file to write; - for standard output")->required();
    CLI::Option* const every =
        to_record.add_option("--every", to.every, "Append a frame each so often (5s, 10m): a timeline")
            ->type_name("DURATION");
    to_record.add_option("--for", to.length, "Stop after this time; without it, when you stop it")
        ->type_name("DURATION")
        ->needs(every);
    to_record.add_flag("--anonymize", to.anonymize, "Give pseudonyms to all names and addresses");
    add_pseudonyms(to_record, to.pseudonyms);
  }

  void verify() {
    command("verify", "Interpret the evidence of recordings again and compare with what they say", help::verify,
            verify_command)
        .add_option("FILE", to_.verify.files, "Recordings")
        ->required();
  }

  void doctor() {
    command("doctor", "Tell what was read, what was not, what that costs, and why a list is empty", help::doctor,
            doctor_command);
  }

  void anonymize() {
    AnonymizeArguments& to = to_.anonymize;
    CLI::App& to_anonymize = command(
        "anonymize", "Give pseudonyms to all names and addresses of a recording, so that it can be shown to strangers",
        help::anonymize, anonymize_command);
    to_anonymize.add_option("IN", to.in, "The recording to read")->required();
    to_anonymize.add_option("-o,--output", to.out, "The file to write; - for standard output")->required();
    add_pseudonyms(to_anonymize, to.pseudonyms);
  }

  void import() {
    constexpr const char* about = "Make a recording of what wmic, PowerShell, VBScript or 'net use' printed on Windows";
    add_import_options(command("import", about, help::import, import_command), to_.import);
  }

  void diff() {
    DiffArguments& to = to_.diff;
    CLI::App& to_diff = command("diff", "Tell which connections were added, removed and changed between two sources",
                                help::diff, diff_command);
    to_diff.add_option("A", to.before, "A source as after --source: a recording, auto, recordings:GLOB, ...")
        ->required()
        ->check(filled_with("a source"));
    to_diff.add_option("B", to.after, "What it is compared with")->required()->check(filled_with("a source"));
  }

  void watch() {
    add_watch_options(command("watch", "Tell what comes, goes and changes, as it does", help::watch, watch_command),
                      to_.watch);
  }

  void exporting() {
    add_export_options(command("export", "Write what other systems read", help::exporting, export_command),
                       to_.exporting);
  }

  CLI::App& app_;
  CommandLine& line_;
  Arguments& to_;
};

}  // namespace

CommandLine parse_command_line(const std::vector<std::string>& typed) {
  CommandLine line{.arguments = std::make_unique<Arguments>(), .command = nullptr, .name = {}, .exit = {}};
  CLI::App app(help::about, "netuse");
  const Declaration declaration(app, line);
  if (!typed.empty() && typed.front() == completion_command) {
    line.exit = complete(app, {typed.begin() + 1, typed.end()});
    return line;
  }
  std::vector<std::string> own = typed;
  line.arguments->watch.exec_arguments = take_program_arguments(own);
  line.arguments->watch.exec_own_words = own_words(app, line.arguments->watch.exec_arguments);
  try {
    app.parse(std::vector<std::string>(own.rbegin(), own.rend()));
  } catch (const CLI::ParseError& error) {
    line.exit = error.get_exit_code() == 0 ? app.exit(error) /* --help, --version */ : refuse(app, error, own);
  }
  return line;
}

}  // namespace netuse::cli
