// SPDX-License-Identifier: MIT
#include "cli.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "colour.hpp"
#include "progress.hpp"

namespace netuse::cli {

namespace {

std::string& held_text() {
  static std::string text;
  return text;
}

std::pair<std::string, std::string> split_document(const std::string& argument) {
  const std::size_t mark = argument.find('=');
  if (mark == std::string::npos || mark == 0 || mark + 1 == argument.size())
    throw Error(Wbem::invalid_parameter,
                "'--document " + argument + "' is not NAME=FILE; write for example --document /proc/mounts=mounts.txt");
  return {argument.substr(0, mark), argument.substr(mark + 1)};
}

}  // namespace

std::chrono::milliseconds timeout_of(const Globals& globals) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(std::min(globals.timeout, most_seconds) * 1000));
}

SharedTimeout::SharedTimeout(const Globals& globals)
    : whole_(timeout_of(globals)), start_(std::chrono::steady_clock::now()) {}

std::chrono::milliseconds SharedTimeout::left() const {
  using std::chrono::milliseconds;
  const auto used = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start_);
  return std::max({whole_ - used, whole_ / 10, milliseconds{1}});
}

OpenOptions options_of(const Globals& globals) {
  OpenOptions options;
  options.inbound = !globals.no_inbound;
  options.probe = !globals.no_probe;
  options.name_late_provider = true;  // this process is our own
  options.all_recordings = globals.all;
  options.timeout = timeout_of(globals);
  options.frame = globals.frame;
  options.at = globals.at;
  if (globals.pid != 0) options.pid = globals.pid;
  for (const std::string& argument : globals.documents) options.documents.push_back(split_document(argument));
  return options;
}

Services open_source(const Globals& globals) {
  return open(globals.source, options_of(globals));
}

Snapshot look(const Globals& globals, Wanted wanted) {
  OpenOptions options = options_of(globals);
  options.reasons = wanted.reasons;
  options.statistics = wanted.statistics;
  const Progress progress(options);
  return open(globals.source, options).snapshot();
}

Snapshot take_snapshot(const Globals& globals, Wanted wanted) {
  Snapshot snapshot = look(globals, wanted);
  require_known_documents(snapshot, globals);
  return snapshot;
}

Enumerator ask(const Query& query, const Globals& globals, bool rows_come) {
  OpenOptions options = options_of(globals);
  const auto bar = std::make_shared<const Progress>(options, rows_come);
  if (options.progress)  // it goes when the last row was read
    options.progress = [bar, tell = options.progress](std::size_t done, std::size_t total) { tell(done, total); };
  Enumerator rows = open(globals.source, options).exec_query(query, wbem_flag_forward_only);
  require_known_documents(rows.snapshot(), globals);
  return rows;
}

void require_known_documents(const Snapshot& snapshot, const Globals& globals) {
  if (globals.documents.empty()) return;
  for (const DocumentInfo& document : snapshot.documents())
    if (document.problem == "unknown name")
      for (const Diagnostic& d : snapshot.diagnostics())
        if (d.document == document.name)
          throw Error(Wbem::invalid_parameter, "--document " + document.name + ": " + d.message);
}

/// A note is of what costs nothing; all else tells of a value or an instance that is not known.
bool is_partial(const Snapshot& snapshot) {
  return std::ranges::any_of(snapshot.diagnostics(), [](const Diagnostic& d) { return d.severity != Severity::info; });
}

int exit_of(const Snapshot& snapshot, const Globals& globals) {
  if (snapshot.unreadable_recordings() != 0) return source_failed;
  if (!globals.strict || !is_partial(snapshot)) return success;
  say("--strict: the answer is partial: something could not be looked at, or not be understood; 'netuse doctor' tells "
      "what");
  return source_failed;
}

Format format_of(const Globals& globals, std::string_view command, std::initializer_list<Format> known) {
  const Format chosen = format_from_name(globals.format).value_or(Format::table);
  if (std::ranges::find(known, chosen) != known.end()) return chosen;
  std::string names;
  for (const Format format : known)
    names += (names.empty() ? "" : ", ") + format_names()[static_cast<std::size_t>(format)];
  throw Error(Wbem::invalid_parameter,
              "'" + std::string(command) + "' has no format '" + globals.format + "'; it has: " + names);
}

bool is_for_journal(const Globals& globals) {
  std::string name = globals.format;
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return name == journal_format;
}

std::unique_ptr<Writer> stdout_writer(const Globals& globals, WriterOptions options) {
  options.colour = stdout_has_colour();
  const auto sink = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
  return make_writer(format_from_name(globals.format).value_or(Format::table), sink, std::move(options));
}

std::size_t write_all(Enumerator& objects, Writer& writer) {
  std::size_t count = 0;
  while (const auto object = objects.next()) {
    writer.write(*object);
    ++count;
  }
  writer.finish();
  return count;
}

void require_apart(const std::string& a, const std::string& b, const char* what) {
  const auto place = [](const std::string& path) {
    std::error_code unresolved;  // then the name itself is compared
    const std::filesystem::path real = std::filesystem::weakly_canonical(path, unresolved);
    return unresolved ? std::filesystem::absolute(path).lexically_normal() : real;
  };
  if (a.empty() || b.empty() || a == "-" || b == "-" || place(a) != place(b)) return;
  throw Error(Wbem::invalid_parameter, "'" + b + "' cannot be " + what + " at once; name two files");
}

void set_error_text(std::string text) {
  held_text() = std::move(text);
}
const std::string& error_text() {
  return held_text();
}

}  // namespace netuse::cli
