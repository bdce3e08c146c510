// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "netuse/error.hpp"
#include "netuse/export.hpp"
#include "netuse/options.hpp"
#include "netuse/services.hpp"
#include "netuse/snapshot.hpp"

/// Recordings: raw evidence and what was said of it then, in one JSON file (docs: README, "Recordings").
/// Thread rule: free functions without shared state; use them from any thread.
namespace netuse::inline v0 {

/// The recording of one snapshot as JSON text (UTF-8, line feeds, ends with one). Throws
/// Error(invalid_parameter) for a snapshot of many hosts: a recording is of one.
NETUSE_API std::string to_recording(const Snapshot& snapshot);

/// Writes the recording whole or not at all: to a new file of random name beside `path`, for its owner alone (0600),
/// which is renamed. A file that is there keeps its mode and owner, the end of a link is written, and a pipe, terminal
/// or device is written to and never replaced. Throws Error(failed) with the operating system's reason, and if the
/// reader of a pipe takes nothing for `patience`; and as to_recording does.
NETUSE_API void save_recording(const Snapshot& snapshot, const std::string& path,
                               std::chrono::milliseconds patience = std::chrono::seconds(10));

/// A recording that grows frame by frame, for `watch` to replay. A frame is written as its differences from the one
/// before, and every so often one is whole, so that the file is neither read nor written anew when it is continued, but
/// for one of an older version, once. A kill at any moment leaves a file that loads: at worst without the frame that
/// was being written. The file has one writer at a time, for as long as that lives; a killed one leaves no lock behind.
/// Thread rule: one thread at a time.
class NETUSE_API TimelineWriter {
 public:
  /// A file that is there is continued. Throws Error(provider_failure) if it is no recording, or not read in time, and
  /// Error(failed) if another TimelineWriter has it, or if it is no plain file.
  explicit TimelineWriter(const std::string& path, const ReadOptions& options = {});
  TimelineWriter(const TimelineWriter&) = delete;
  TimelineWriter& operator=(const TimelineWriter&) = delete;
  TimelineWriter(TimelineWriter&&) noexcept;
  TimelineWriter& operator=(TimelineWriter&&) noexcept;
  ~TimelineWriter();

  /// Throws Error(failed) with the operating system's reason, if the snapshot is of another host than the file, and
  /// before the file grows beyond 1 GiB.
  void append(const Snapshot& snapshot);
  std::size_t frames() const noexcept;

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// One property, or a whole instance, that differs. `property` is empty when the instance is only on one side.
struct Difference {
  enum class Kind : std::uint8_t { added, removed, changed };
  Kind kind = Kind::changed;
  std::string host;  ///< of the instance
  std::string name;  ///< the instance's key; of a changed one as it is after
  std::string property;
  std::optional<std::string> before;
  std::optional<std::string> after;

  friend bool operator==(const Difference&, const Difference&) = default;
};

/// Does not fail. By key, in the order of `before`, then what `after` has more. Remote names are compared without
/// regard to case, and hosts only where one side is a union of many.
NETUSE_API std::vector<Difference> diff(const Snapshot& before, const Snapshot& after);

/// A plain value.
struct VerifyOptions {
  /// See ReadOptions.
  std::chrono::milliseconds timeout = default_timeout;
  /// Only that frame; see OpenOptions.
  std::optional<std::int64_t> frame;
  std::string at;
};

/// What verify found in one frame of a recording.
struct Verdict {
  std::size_t frame = 0;  ///< its number from 0
  std::size_t instances = 0;
  bool comparable = true;  ///< false where the frame has only evidence or only connections: nothing to compare
  std::vector<Difference> differences;
  std::string backend;  ///< what interpreted it, of which host and time
  std::string host;
  std::string at;
  std::vector<DocumentInfo> documents;  ///< what it was interpreted from, and what was found in it now
  std::vector<Diagnostic> diagnostics;
};

/// Interprets the evidence of a recording again and compares it with its connections.
/// Throws Error(provider_failure) if the file cannot be read (in time), with line and column if it is no recording, and
/// Error(invalid_parameter) if it has no such frame.
NETUSE_API std::vector<Verdict> verify_recording(const std::string& path, const VerifyOptions& options = {});

struct AnonymizeOptions {
  /// What is not to be replaced: "hosts", "shares", "users", "domains", "paths", "comments", "words", "addresses".
  std::vector<std::string> keep;
  /// The longest that reading one file may take (a recording, a map); see ReadOptions.
  std::chrono::milliseconds timeout = default_timeout;
};

/// What an Anonymizer has done so far.
struct AnonymizeReport {
  std::size_t frames = 0;
  /// How many different words and addresses were replaced, by what they name.
  std::vector<std::pair<std::string, std::size_t>> replaced;
};

/// Under these pseudonyms a recording would not say what it said before: verify would find a difference, or there would
/// be more connections, or fewer. Or a name that was replaced is left. Nothing was written.
class NETUSE_API AnonymizeError : public Error {
 public:
  AnonymizeError(const std::string& message, std::string document, std::size_t line);

  /// Where it begins: the document of the recording that was read, and the line, from 1; 0 for the document as such.
  const std::string& document() const noexcept { return document_; }
  std::size_t line() const noexcept { return line_; }

 private:
  std::string document_;
  std::size_t line_;
};

/// Gives pseudonyms to hosts, shares, users, domains, addresses, paths, comments and every other word that no format
/// owns, the same in all documents, frames and connections. A pseudonym has its word's length and classes of
/// characters (case, digits, script, what stands between), addresses fall into documentation ranges: readers meet the
/// same difficulties, and verify still holds. Words of the formats themselves, single letters and short numbers stay.
/// At the end the output is searched for all that was replaced, and interpreted again.
/// Thread rule: one thread at a time.
class NETUSE_API Anonymizer {
 public:
  /// Throws Error(invalid_parameter) for an unknown class to keep.
  explicit Anonymizer(const AnonymizeOptions& options = {});
  Anonymizer(const Anonymizer&) = delete;
  Anonymizer& operator=(const Anonymizer&) = delete;
  Anonymizer(Anonymizer&&) noexcept;
  Anonymizer& operator=(Anonymizer&&) noexcept;
  ~Anonymizer();

  /// The recording of that file under pseudonyms, as to_recording gives it. Throws Error(provider_failure) if it cannot
  /// be read, and AnonymizeError, with nothing written, if the pseudonyms would change what it says, or something that
  /// was replaced is left.
  std::string anonymize_recording(const std::string& path);
  /// The same, written to a file as save_recording does.
  void anonymize_file(const std::string& from, const std::string& to);
  /// The same for a snapshot, with its evidence. Throws Error(failed) and AnonymizeError as the others.
  Snapshot anonymize(const Snapshot& snapshot);

  /// Does not fail.
  AnonymizeReport report() const;
  /// Pseudonyms that were given earlier, and all that have been given: with the same map the same recording becomes the
  /// same bytes. The file is its owner's secret. Throws Error(not_found) if there is no such file,
  /// Error(provider_failure) if it cannot be read (in time) or is no map, Error(failed) if it cannot be written.
  void load_map(const std::string& path);
  void save_map(const std::string& path) const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// The shapes in which people have the class from Windows machines.
enum class ImportFormat : std::uint8_t {
  automatic,  ///< recognised by content
  list,       ///< Name=Value or Name : Value: wmic /value, Format-List, VBScript's Echo, MOF text
  table,      ///< PowerShell's table or wmic's
  csv,        ///< Export-Csv, wmic /format:csv
  json,       ///< ConvertTo-Json
  clixml,     ///< Export-Clixml
  net_use,    ///< `net use` in any language
};
/// "list", "table", "csv", "json", "clixml", "net-use", "auto"; nothing for any other name.
NETUSE_API std::optional<ImportFormat> import_format_from_name(std::string_view name) noexcept;

struct ImportOptions {
  ImportFormat format = ImportFormat::automatic;
  /// Of text that is neither UTF-16 nor UTF-8: "437", "850", "1252", "latin1", ...; empty: UTF-8, else 850.
  std::string code_page;
  /// The host that the files describe: rows that name another one are left out. Empty: the first that is named.
  std::string host;
  /// When they were made (ISO 8601 UTC), or empty.
  std::string at;
  /// The longest that reading all of the files may take; see ReadOptions.
  std::chrono::milliseconds timeout = default_timeout;
};

/// Reads outputs of Windows' own tools as one snapshot, to be saved with save_recording. An empty value of a text shape
/// is null. Unknown properties, wrong types and half records become diagnostics with file and line; the rest is kept.
/// Throws Error(provider_failure) for a file that cannot be read (in time) or has no shape that is known, and
/// Error(invalid_parameter) for an unknown code page and for an `at` that is no such time.
NETUSE_API Snapshot import_files(const std::vector<std::string>& paths, const ImportOptions& options = {});

}  // namespace netuse::inline v0
