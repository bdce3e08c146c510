// SPDX-License-Identifier: MIT
#include "samba/kernel/mount_table.hpp"

#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

/// Takes the text up to the next blank off `rest`.
std::string_view take_field(std::string_view& rest) noexcept {
  const std::size_t end = rest.find(' ');
  const std::string_view field = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return field;
}

/// Is there "rw" or "ro", then a comma, a blank or the end? So begin the options of a super block.
bool begins_options(std::string_view text) noexcept {
  if (!text.starts_with("rw") && !text.starts_with("ro")) return false;
  return text.size() == 2 || text[2] == ',' || text[2] == ' ';
}

/// "cifs//srv" is no type; "cifs", "cifs.x", "smb3", "smb3.x" are.
bool starts_smb(std::string_view text) noexcept {
  return text.starts_with("cifs") || text.starts_with("smb3");
}

std::string_view take_last_field(std::string_view& head) noexcept {
  const std::size_t at = head.rfind(' ');
  const std::string_view field = at == std::string_view::npos ? head : head.substr(at + 1);
  head = at == std::string_view::npos ? std::string_view() : head.substr(0, at);
  return field;
}

/// Without the two numbers at the end of a line of /proc/mounts.
std::string_view without_dump_and_pass(std::string_view options) noexcept {
  for (int i = 0; i < 2; ++i) {
    const std::size_t at = options.rfind(' ');
    if (at == std::string_view::npos || at + 1 == options.size()) break;
    if (options.find_first_not_of("0123456789", at + 1) != std::string_view::npos) break;
    options = options.substr(0, at);
  }
  return options;
}

/// Some kernels print the source (5.11, 4.18) or options (3.9 and older) with bare blanks. The options begin at the
/// first blank that follows an SMB type and stands before rw or ro; the mount point never has a bare blank.
bool parse_mounts_line(std::string_view line, SmbMount& out) noexcept {
  for (std::size_t at = line.find(" r"); at != std::string_view::npos; at = line.find(" r", at + 1)) {
    if (!begins_options(line.substr(at + 1))) continue;
    std::string_view head = line.substr(0, at);
    if (!is_smb_mount_type(take_last_field(head))) continue;
    out.mount_point = take_last_field(head);
    out.source = head;
    out.options = without_dump_and_pass(line.substr(at + 1));
    return true;
  }
  return false;
}

/// `rest` begins after " - TYPE ".
bool parse_super_block(std::string_view rest, SmbMount& out) noexcept {
  for (std::size_t at = rest.find(" r"); at != std::string_view::npos; at = rest.find(" r", at + 1)) {
    if (!begins_options(rest.substr(at + 1))) continue;
    out.source = rest.substr(0, at);
    out.options = rest.substr(at + 1);
    return true;
  }
  // An empty source leaves two blanks, or none before the options.
  if (!begins_options(rest)) return false;
  out.options = rest;
  return true;
}

/// Does a line of /proc/mounts speak of SMB? A bare blank in the source moves the type: only a remote path can have
/// one.
bool may_be_smb(std::string_view source, std::string_view from_type) noexcept {
  return starts_smb(from_type) || source.starts_with("//") || source.starts_with("\\\\");
}

/// Mount points are absolute; the kernel puts "(unreachable)" before those outside of a root.
MountLine::Kind kind_of_other(std::string_view point, std::string_view type, std::string_view options) noexcept {
  if (!point.starts_with('/') && !point.starts_with("(unreachable)")) return MountLine::Kind::nothing;
  if (!begins_options(options)) return MountLine::Kind::nothing;
  return type == "autofs" ? MountLine::Kind::autofs : MountLine::Kind::other;
}

MountLine read_mounts(std::string_view line) noexcept {
  MountLine read{.kind = MountLine::Kind::other};
  std::string_view rest = line;
  const std::string_view source = take_field(rest);
  read.mount.mount_point = take_field(rest);
  if (!may_be_smb(source, rest)) {
    read.type = take_field(rest);
    read.kind = kind_of_other(read.mount.mount_point, read.type, rest);
    return read;
  }
  const std::string_view second = read.mount.mount_point;
  if (parse_mounts_line(line, read.mount)) {
    read.kind = MountLine::Kind::smb;
  } else if (second == "on") {
    read.kind = MountLine::Kind::bad;
    read.why = "is in the shape of mount(8), which cannot be read safely; give /proc/self/mounts";
  } else if (line.find(" cifs ") != std::string_view::npos || line.find(" smb3 ") != std::string_view::npos) {
    read.kind = MountLine::Kind::bad;
    read.why = "has the type of an SMB mount, but not the fields of one";
  } else {
    read.type = take_field(rest);
    read.kind = kind_of_other(second, read.type, rest);
  }
  return read;
}

/// Kind::nothing if the line is none of mountinfo.
MountLine read_mountinfo(std::string_view line) noexcept {
  MountLine read;
  std::string_view rest = line;
  take_field(rest);
  take_field(rest);
  SmbMount& mount = read.mount;
  mount.device = take_field(rest);
  if (mount.device.find(':') == std::string_view::npos || !text::is_digit(mount.device.front())) return read;
  mount.root = take_field(rest);
  mount.mount_point = take_field(rest);
  mount.mount_options = take_field(rest);
  read.head = line.substr(0, line.size() - rest.size());
  while (!rest.empty() && !rest.starts_with("- ")) take_field(rest);
  if (rest.empty()) return read;
  rest.remove_prefix(2);
  read.type = take_field(rest);
  read.kind = read.type == "autofs" ? MountLine::Kind::autofs : MountLine::Kind::other;
  if (!is_smb_mount_type(read.type)) return read;
  read.kind = parse_super_block(rest, mount) ? MountLine::Kind::smb : MountLine::Kind::bad;
  if (read.kind == MountLine::Kind::bad) read.why = "is an SMB mount without the options of its super block";
  return read;
}

}  // namespace

bool is_smb_mount_type(std::string_view type) noexcept {
  return starts_smb(type) && (type.size() == 4 || (type[4] == '.' && type.size() > 5));
}

MountLine read_mount_line(std::string_view line) noexcept {
  if (line.empty()) return {};
  if (text::is_digit(line.front())) {
    const MountLine read = read_mountinfo(line);
    if (read.kind != MountLine::Kind::nothing) return read;
  }
  return read_mounts(line);
}

MountTable parse_mount_table(std::string_view text) {
  MountTable table;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);) {
    MountLine read = read_mount_line(line);
    read.mount.line = lines.number();
    if (read.kind == MountLine::Kind::smb) table.mounts.push_back(read.mount);
    if (read.kind == MountLine::Kind::autofs) table.autofs_points.push_back(read.mount.mount_point);
    if (read.kind == MountLine::Kind::bad) table.bad.push_back({lines.number(), read.why});
    if (read.kind != MountLine::Kind::nothing)
      ++table.lines;
    else if (!text::trim(line).empty())
      table.add_foreign(lines.number());
  }
  return table;
}

bool shows_smb(std::string_view text) {
  return text.find(" cifs") != std::string_view::npos || text.find(" smb3") != std::string_view::npos;
}

}  // namespace netuse::inline v0::samba::kernel
