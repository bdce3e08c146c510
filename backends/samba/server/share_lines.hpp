// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace netuse::inline v0::samba::server {

/// A line of a Samba configuration that says something of a share.
struct ShareLine {
  enum class Word : std::uint8_t { section, path, comment, printable, copy };
  Word word;
  std::string_view value;    ///< as written, without blanks around it: quotes are still there
  std::uint32_t number = 0;  ///< of the line that it begins on, from 1
};

/// The one grammar of such a document, as Samba's own reader has it: lines that end in a backslash go on below, lines
/// that begin with # or ; are comments and end where they end, a section's name ends at the first ]. Calls `take` for
/// each line that counts, in order; `line.value` lives no longer than the call. What cannot be trusted is left out: a
/// line with a NUL or a carriage return inside, and one that goes on with what looks like a comment or another
/// parameter. Any bytes are input.
void each_share_line(std::string_view text, const std::function<void(const ShareLine&)>& take);

/// Does Samba take this value for yes?
bool is_true(std::string_view value) noexcept;

/// A value without the quotes around it.
std::string_view unquoted(std::string_view value) noexcept;

/// Distils testparm's output, or an smb.conf, to what Shares reads of it: headers of sections, path, comment, printable
/// and copy, each on one line and written in one way. All else becomes an empty line, so that line numbers stay;
/// scripts among the rest may carry passwords. What comes out distils to itself.
std::string keep_share_parameters(std::string_view testparm);

}  // namespace netuse::inline v0::samba::server
