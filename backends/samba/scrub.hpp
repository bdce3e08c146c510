// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::samba {

/// What stands in place of a secret: harmless in option lists, unit files and XML alike.
inline constexpr std::string_view removed_mark = "[removed]";

/// Takes the secrets out of a document of that name, before anybody keeps it: `password=`, `pass=`, `PASSWD=` and their
/// like in any case, `user=name%password`, passwords in URLs, key attributes of pam_mount. The keys, all other bytes
/// and the number of lines stay. Where it is not clear how far a secret goes, more is removed rather than less. What
/// only points at a secret (`credentials=`) stays.
std::string scrub(std::string_view name, std::string text);

}  // namespace netuse::inline v0::samba
