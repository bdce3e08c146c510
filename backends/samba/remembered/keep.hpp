// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// What of the documents that people write is kept as evidence: the entries and keys that the readers beside these
/// functions read, and nothing else, in the lines where they stood. No comment, no other entry, no unknown option, no
/// script gets through. Reading what was kept gives what reading the whole gave; keeping it again changes nothing. Each
/// takes any bytes.
namespace netuse::inline v0::samba::remembered {

std::string keep_fstab(std::string_view text);
/// A unit file or a drop-in. What is not empty stays so: an empty unit is a masked one.
std::string keep_unit(std::string_view text);
/// The list of links in the folders of units.
std::string keep_unit_links(std::string_view text);
std::string keep_autofs_master(std::string_view text);
std::string keep_autofs_map(std::string_view text);
std::string keep_pam_mount(std::string_view text);

}  // namespace netuse::inline v0::samba::remembered
