// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include "model/evidence.hpp"

/// Which files make up each unit, and what links to it.
namespace netuse::inline v0::samba::remembered {

/// The document that holds the links of the unit directories, one `path -> target` a line.
inline constexpr std::string_view systemd_links = "systemd links";

/// Where people, the running system and packages put units; what comes first wins.
inline constexpr std::array<std::string_view, 5> systemd_directories = {
    "/etc/systemd/system/", "/run/systemd/system/", "/usr/local/lib/systemd/system/", "/usr/lib/systemd/system/",
    "/lib/systemd/system/"};

/// One unit, e.g. mnt-nas.mount.
struct UnitFiles {
  const model::Document* fragment = nullptr;  ///< the file of the directory that comes first; null: none was read
  std::string_view unread_link;               ///< where the fragment is a link to a file that was not read: its target
  bool masked = false;                        ///< hidden by a link to /dev/null, or by an empty file
  bool enabled = false;                       ///< a link in some *.wants or *.requires
  std::vector<const model::Document*> drop_ins;  ///< in the order in which systemd applies them
};

/// By unit name, mounts and automounts. Generated units are left out: they say again what fstab says.
using UnitSet = std::map<std::string_view, UnitFiles>;

/// `others`: names of units that no file defines, and drop-ins may change.
UnitSet find_units(const model::Evidence& evidence, std::span<const std::string_view> others);

/// Is it a path below one of the directories?
bool is_unit_path(std::string_view path) noexcept;

}  // namespace netuse::inline v0::samba::remembered
