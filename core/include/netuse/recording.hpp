// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/export.hpp"
#include "netuse/services.hpp"
#include "netuse/snapshot.hpp"

/// Recordings: raw evidence and what was said of it then, in one JSON file (docs: README, "Recordings").
/// Thread rule: free functions without shared state; use them from any thread.
namespace netuse::inline v0 {

/// The recording of one snapshot as JSON text (UTF-8, line feeds, ends with one). Never fails.
NETUSE_API std::string to_recording(const Snapshot& snapshot);

/// Writes the recording to a temporary file beside `path` and renames it: a reader sees the old file or the new one.
/// Throws Error(failed) with the operating system's reason.
NETUSE_API void save_recording(const Snapshot& snapshot, const std::string& path);

/// A recording that grows frame by frame, for `watch` to replay. What did not change since the frame before is written
/// as {"same": true}. A kill at any moment leaves a file that loads: at worst without the frame that was being written.
/// Thread rule: one thread at a time.
class NETUSE_API TimelineWriter {
 public:
  /// A file that is there is continued. Throws Error(provider_failure) if it is no recording.
  explicit TimelineWriter(const std::string& path);
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

/// By key, in the order of `before`, then what `after` has more. Remote names are compared without regard to case, and
/// hosts only where one side is a union of many.
NETUSE_API std::vector<Difference> diff(const Snapshot& before, const Snapshot& after);

/// What verify found in one frame of a recording.
struct Verdict {
  std::size_t frame = 0;
  std::size_t instances = 0;
  bool comparable = true;  ///< false where the frame has only evidence or only connections: nothing to compare
  std::vector<Difference> differences;
};

/// Interprets the evidence of a recording again and compares it with its connections.
/// Throws Error(provider_failure) with line and column if the file cannot be read.
NETUSE_API std::vector<Verdict> verify_recording(const std::string& path);

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
};

/// Reads outputs of Windows' own tools as one snapshot, to be saved with save_recording. An empty value of a text shape
/// is null. Unknown properties, wrong types and half records become diagnostics with file and line; the rest is kept.
/// Throws Error(provider_failure) for a file that cannot be read or has no shape that is known, and
/// Error(invalid_parameter) for an unknown code page.
NETUSE_API Snapshot import_files(const std::vector<std::string>& paths, const ImportOptions& options = {});

}  // namespace netuse::inline v0
