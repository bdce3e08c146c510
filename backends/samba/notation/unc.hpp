// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/arena.hpp"

/// The spellings of remote paths in mount tables and configuration files.
namespace netuse::inline v0::samba::inline notation {

/// What parts the words of a remote name: Windows takes either.
constexpr bool is_slash(char c) noexcept {
  return c == '/' || c == '\\';
}

/// Decodes the exact form backslash + three octal digits below 0400 and leaves all else as it stands. The text itself
/// where there is nothing to decode, else a copy in the arena.
std::string_view decode_octal(std::string_view text, model::Arena& arena);

/// The same as a text of its own.
std::string decoded_octal(std::string_view text);
/// Blanks, tabs, line feeds and backslashes as octal escapes: how fstab and mount tables write them.
std::string encoded_octal(std::string_view text);

/// A decoded source (`//h/s/dir/`, `\\h\s\dir`) as `\\h\s\dir`: spelling kept, slashes turned, doubled ones folded,
/// none at the end. A null view if it does not begin with two slashes and a host. The text itself where it has that
/// form already, else a copy in the arena.
std::string_view to_unc(std::string_view source, model::Arena& arena);

/// The parts of `\\host\share\rest…`; share and rest are empty where there are none.
struct Unc {
  std::string_view host;
  std::string_view share;
  std::string_view rest;  ///< without the backslash in front
};
Unc split_unc(std::string_view unc) noexcept;
/// `\\host\share` of `\\host\share\rest…`.
std::string_view share_of(std::string_view unc) noexcept;
/// Host and share without regard to ASCII case; what is below the share does not count.
bool same_share(std::string_view a, std::string_view b) noexcept;

}  // namespace netuse::inline v0::samba::inline notation
