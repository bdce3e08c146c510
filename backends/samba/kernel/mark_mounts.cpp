// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include "samba/kernel/mark.hpp"
#include "samba/kernel/mount_table.hpp"
#include "samba/notation/mark.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using model::Keywords;

const char* end_of(std::string_view text) noexcept {
  return text.data() + text.size();
}

/// `shared:1 master:2 - cifs `: the fields between the mount's own options and the source.
void mark_optional_fields(std::string_view text, Keywords& into) {
  constexpr auto known = std::to_array<std::string_view>({"shared", "master", "propagate_from", "unbindable", "none"});
  for (text::Cut field = text::cut(text, ' ');; field = text::cut(field.tail, ' ')) {
    const text::Cut parts = text::cut(field.head, ':');
    if (std::ranges::find(known, parts.head) != known.end() && std::ranges::all_of(parts.tail, text::is_digit))
      into.keep(field.head);
    if (!field.found) return;
  }
}

/// `ext4`, `fuse.sshfs`: behind the dot stands what a program calls itself.
void mark_type(std::string_view type, Keywords& into) {
  into.keep(type.substr(0, type.find('.')));
}

/// The numbers in front, the root inside of the share, the mount point, the mount's own options.
void mark_mountinfo_head(std::string_view line, const SmbMount& mount, Keywords& into) {
  const std::string_view numbers = line.substr(0, static_cast<std::size_t>(mount.root.data() - line.data()));
  if (numbers.find_first_not_of("0123456789: ") == std::string_view::npos) into.keep(numbers);
  model::keep_folder(mount.mount_point, into);
  mark_options(mount.mount_options, into);
  constexpr std::string_view removed = "//deleted";
  if (mount.root.ends_with(removed)) into.keep(mount.root.substr(mount.root.size() - removed.size()));
}

void mark_smb(std::string_view line, const MountLine& read, Keywords& into) {
  const SmbMount& mount = read.mount;
  if (!read.head.empty()) {
    mark_mountinfo_head(line, mount, into);
    mark_optional_fields({end_of(read.head), static_cast<std::size_t>(read.type.data() - end_of(read.head))}, into);
    mark_type(read.type, into);
  } else {
    model::keep_folder(mount.mount_point, into);
    const char* const type = end_of(mount.mount_point) + 1;
    mark_type({type, static_cast<std::size_t>(mount.options.data() - 1 - type)}, into);
    into.keep_between(end_of(mount.options), end_of(line));
  }
  mark_options(mount.options, into);
}

/// Of another file system: `none /point type rw 0 0`, or mountinfo's head and `- type none rw`.
void mark_place(std::string_view line, const MountLine& read, Keywords& into) {
  if (!read.head.empty()) {
    mark_mountinfo_head(line, read.mount, into);
    constexpr std::string_view kept = " none rw";
    if (line.ends_with(kept)) into.keep(line.substr(line.size() - kept.size()));
  } else {
    model::keep_folder(read.mount.mount_point, into);
    constexpr std::string_view kept = " rw 0 0";
    if (line.ends_with(kept)) into.keep(line.substr(line.size() - kept.size()));
    if (line.starts_with("none ")) into.keep(line.substr(0, 4));
  }
  mark_type(read.type, into);
}

void mark_bad(std::string_view line, const MountLine& read, Keywords& into) {
  if (!read.head.empty()) {
    mark_mountinfo_head(line, read.mount, into);
    return into.keep_between(end_of(read.head), end_of(line));
  }
  if (line == "//? on ? type cifs ?" || line == "//? ? cifs ?") into.keep(line);
}

}  // namespace

void mark_mounts(Keywords& into) {
  into.escapes.octal = true;
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    const MountLine read = read_mount_line(line);
    if (read.kind == MountLine::Kind::smb) mark_smb(line, read, into);
    if (read.kind == MountLine::Kind::other || read.kind == MountLine::Kind::autofs) mark_place(line, read, into);
    if (read.kind == MountLine::Kind::bad) mark_bad(line, read, into);
  }
}

}  // namespace netuse::inline v0::samba::kernel
