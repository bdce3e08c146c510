// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::samba::server {

/// Distils what smbstatus printed on stdout, in any of its forms, to what read_smbstatus() reads of it: the tables of
/// sessions and of tree connects, the members of the JSON with the same, and the remarks that are known. All else is
/// left out, or becomes a "?" where it matters that something stood there; lines keep their numbers. What comes out
/// distils to itself. Any bytes are input.
std::string keep_smbstatus(std::string_view text);

/// The same of the objects at the start of the text. What stands behind an error in them is left out, and the error is
/// still one.
std::string keep_smbstatus_json(std::string_view text);

}  // namespace netuse::inline v0::samba::server
