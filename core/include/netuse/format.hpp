// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/export.hpp"
#include "netuse/object.hpp"

namespace netuse::inline v0 {

/// The output formats of the command (README, "Formats").
enum class Format : std::uint8_t { table, list, csv, json, ndjson, mof, xml };

/// "table" -> Format::table, without regard to case; nothing for an unknown name.
NETUSE_API std::optional<Format> format_from_name(std::string_view name) noexcept;
/// All names, in the order of Format; they live for ever.
NETUSE_API const std::vector<std::string>& format_names();

/// CIM-XML of one object, as IWbemObjectTextSrc::GetText gives it: an INSTANCE or CLASS element of CIM DTD 2.0, no
/// prolog, no white space between elements. (Format::xml wraps such elements into one document.)
NETUSE_API std::string xml_text(const Object& object);

/// The definition of a class (Services::get_class): mof and xml as above, json with types and qualifiers, and in any
/// other format a table of its properties.
NETUSE_API std::string class_definition(const Object& cls, Format format);

/// Text for people's eyes, on one line: what would steer a terminal, begin a line, turn the direction of reading or
/// hide itself, and bytes that are no UTF-8, are shown as \x1b, \u202e or \U000e0041. Formats table and list do the
/// same. Not for decoding: backslashes stay as they are.
NETUSE_API std::string printable(std::string_view text);
/// The text as a JSON string, with its quotes. What printable() marks is a JSON escape in it, so the value is exact.
NETUSE_API std::string json_string(std::string_view text);
/// The text as a field of CSV (RFC 4180), in quotes where it needs them; exact.
NETUSE_API std::string csv_field(std::string_view text);

/// Takes the text piece by piece; called on the thread that writes.
using Sink = std::function<void(std::string_view)>;

/// Writes objects one by one in one format. One thread at a time; call finish() once at the end, also for no objects.
/// Of itself it does not fail: what the sink throws comes out of write() and finish(), and then the text is not whole.
class NETUSE_API Writer {
 public:
  virtual ~Writer() = default;
  virtual void write(const Object& object) = 0;
  virtual void finish() = 0;
};

/// What a writer shows, and how.
struct WriterOptions {
  /// The properties to show, in order; empty lets the format choose: for whole instances in a table PowerShell's view
  /// (LocalName, RemoteName, ConnectionState, Status), with UserName and RemotePath where other machines' connections
  /// to this one are among them; else all that were selected.
  std::vector<std::string> columns;
  std::vector<std::string> more;  ///< properties to show behind those, unless they are among them
  bool header = true;             ///< of table and csv
  bool colour = false;            ///< of table: states in a terminal's colours
  std::size_t width = 0;  ///< of table: cells are cut so that lines are no wider, if that can be; 0: none is cut
};

/// The caller owns the writer. Columns that an object does not have are empty in it.
NETUSE_API std::unique_ptr<Writer> make_writer(Format format, Sink sink, WriterOptions options);
/// The same with these columns, and all else as it is by default.
NETUSE_API std::unique_ptr<Writer> make_writer(Format format, Sink sink, std::vector<std::string> columns = {});

}  // namespace netuse::inline v0
