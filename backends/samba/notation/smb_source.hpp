// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// What people and mount tables write as the source of an SMB mount.
namespace netuse::inline v0::samba::inline notation {

/// Does it begin as a remote path does, with two slashes of either kind?
bool begins_as_remote(std::string_view source) noexcept;

/// The (decoded) source without a password in it: `//ann:secret@srv/s` and `//ann%secret@srv/s` become `//ann@srv/s`,
/// URLs likewise. All else stays as it is. Where it is not clear how far the password goes, more is left out.
std::string without_password(std::string_view source);

/// Did options get into the (decoded) source or path, behind a comma, a semicolon or a blank? Then nobody knows where
/// they begin, and none of it is kept.
bool holds_option(std::string_view text) noexcept;

}  // namespace netuse::inline v0::samba::inline notation
