// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "netuse/netuse.hpp"

/// The command's own house rules: exit statuses, and what the subcommands share.
namespace netuse::cli {

/// Exit statuses (README, "Exit status").
enum Exit : std::uint8_t {
  success = 0,
  source_failed = 1,
  usage = 2,
  bad_query = 3,
  found_nothing = 4,
  differs = 5,
  time_up = 6
};

/// The longest --timeout: 31 years, which in milliseconds is far from any limit.
inline constexpr double most_seconds = 1e9;

/// The subcommands: each does what it was asked for and returns an exit status. They throw netuse::Error.
int list_command(const Arguments& arguments);
int query_command(const Arguments& arguments);
int get_command(const Arguments& arguments);
int explain_command(const Arguments& arguments);
int schema_command(const Arguments& arguments);
int record_command(const Arguments& arguments);
int verify_command(const Arguments& arguments);
int doctor_command(const Arguments& arguments);
int anonymize_command(const Arguments& arguments);
int import_command(const Arguments& arguments);
int diff_command(const Arguments& arguments);
int watch_command(const Arguments& arguments);
int export_command(const Arguments& arguments);

/// --timeout as the library wants it.
std::chrono::milliseconds timeout_of(const Globals& globals);
/// For one more file or source of several that one answer is made of: what is left of --timeout since the start, but
/// never less than a tenth of it, so that one that hangs costs the others nothing and all together little time.
class SharedTimeout {
 public:
  explicit SharedTimeout(const Globals& globals);
  std::chrono::milliseconds left() const;

 private:
  std::chrono::milliseconds whole_;
  std::chrono::steady_clock::time_point start_;
};
/// The options as the library wants them. Throws Error(invalid_parameter) for a --document without "=".
OpenOptions options_of(const Globals& globals);
/// Opens `source`, or the one that --source or NETUSE_SOURCE names.
Services open_source(const Globals& globals);
/// The source's snapshot, with a progress bar where many recordings are read.
struct Wanted {
  bool reasons = false;     ///< OpenOptions::reasons
  bool statistics = false;  ///< OpenOptions::statistics
};
Snapshot look(const Globals& globals, Wanted wanted = {});
/// The same; throws Error(invalid_parameter) for a --document whose name nobody reads: what it tells would be missed.
Snapshot take_snapshot(const Globals& globals, Wanted wanted = {});
/// The answer of the source that was chosen, by which rows leave memory as they are printed where there are many hosts;
/// throws as take_snapshot does. `rows_come`: they are printed as they come.
Enumerator ask(const Query& query, const Globals& globals, bool rows_come);
void require_known_documents(const Snapshot& snapshot, const Globals& globals);
/// source_failed if the snapshot is of many recordings and some could not be read, and with --strict if anything could
/// not be looked at or not be understood, which is said then; else success.
int exit_of(const Snapshot& snapshot, const Globals& globals);
/// Does a warning or an error tell of something that is not known?
bool is_partial(const Snapshot& snapshot);
/// The format that was chosen. Throws Error(invalid_parameter) if it is none of those that `command` has: nothing else
/// is printed in its place.
Format format_of(const Globals& globals, std::string_view command, std::initializer_list<Format> known);
/// `watch` alone has a format more: the journal of systemd.
inline constexpr const char* journal_format = "journal";
bool is_for_journal(const Globals& globals);
/// A writer to stdout in the chosen format, with colour where that is wanted.
std::unique_ptr<Writer> stdout_writer(const Globals& globals, WriterOptions options = {});
/// Writes all that is left of the enumeration to stdout; returns how many there were.
std::size_t write_all(Enumerator& objects, Writer& writer);

/// Throws Error(invalid_parameter) if the two paths are one: what is written last would destroy the other. `what` says
/// of whom they are: "the map and the output". Empty paths and "-" are no files.
void require_apart(const std::string& a, const std::string& b, const char* what);

/// Diagnostics of at least the level that --log-level asks for, to stderr.
void report(const std::vector<Diagnostic>& diagnostics, const Globals& globals);
/// Is it of that level?
bool is_told(const Diagnostic& diagnostic, const Globals& globals);
/// The error as a sentence, with a caret under the offset of `text` where it has one, to stderr; its exit status. Bad
/// usage also gets the line where help is, of `command`: a subcommand, or empty.
int report(const Error& error, std::string_view text, std::string_view command = {});
/// "1 connection", "2 connections".
std::string counted(std::size_t count, std::string_view noun);
/// A sentence to stderr, whatever the level: "netuse: ...".
void say(std::string_view sentence);
/// Bad usage: the sentence, and where help is; its exit status. `command`: a subcommand, or empty.
int report_usage(std::string_view sentence, std::string_view command);
/// "/etc/fstab line 3: ..." as people read it.
std::string described(const Diagnostic& diagnostic);
/// note, warning, error
const char* word(Severity severity);
/// For errors of queries and paths: remembers the text for the caret.
void set_error_text(std::string text);
const std::string& error_text();

}  // namespace netuse::cli
