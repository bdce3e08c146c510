// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/keywords.hpp"

namespace netuse::inline v0::samba::server {

/// What smbstatus says about itself, outside of its tables and on stderr.
struct Remarks {
  bool needs_root = false;
  bool never_ran = false;
  bool no_configuration = false;
  bool no_json = false;
  bool bad_option = false;
  bool no_locks = false;

  /// Returns false for a line that says nothing known.
  bool note(std::string_view line) noexcept;
};

/// Why a program could not do its work, in a line that shows nothing of a configuration: empty for any other line.
/// A view into it, of at most 200 bytes.
std::string_view failure_in(std::string_view line) noexcept;

/// Distils a line of the text to what note() and failure_in() read of it; empty if that is nothing. A view into the
/// line, or of words that mean the same.
std::string_view keep_remark(std::string_view line) noexcept;

/// Distils what smbstatus printed on stderr to the lines that note() and failure_in() read. The rest is nobody's
/// business: warnings quote the configuration. What comes out distils to itself.
std::string keep_known_lines(std::string_view program_errors);

/// Marks those words of the line that note() and failure_in() read; what stands around them may quote names.
void mark_remark(std::string_view line, model::Keywords& into);

}  // namespace netuse::inline v0::samba::server
