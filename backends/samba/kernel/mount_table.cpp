// SPDX-License-Identifier: MIT
#include "samba/kernel/mount_table.hpp"

#include <cstring>

#include "text/ascii.hpp"

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

class TableParser {
 public:
  explicit TableParser(std::string_view text) noexcept : text_(text) {}

  MountTable run() {
    const char* at = text_.data();
    const char* const end = at + text_.size();
    while (at < end) {
      const auto* stop = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
      if (stop == nullptr) stop = end;
      ++table_.lines;
      take({at, static_cast<std::size_t>(stop - at)});
      at = stop + 1;
    }
    return std::move(table_);
  }

 private:
  void take(std::string_view line) {
    if (line.empty()) return;
    if (text::is_digit(line.front()) && take_mountinfo(line)) return;
    std::string_view rest = line;
    const std::string_view source = take_field(rest);
    const std::string_view second = take_field(rest);
    if (rest.starts_with("autofs ")) {
      table_.autofs_points.push_back(second);
      return;
    }
    // A bare blank in the source moves the type: only a remote path can have one.
    if (starts_smb(rest) || source.starts_with("//") || source.starts_with("\\\\")) take_mounts(line, second);
  }

  void take_mounts(std::string_view line, std::string_view second) {
    SmbMount mount{.line = table_.lines};
    if (parse_mounts_line(line, mount)) {
      table_.mounts.push_back(mount);
    } else if (second == "on") {
      bad("is in the shape of mount(8), which cannot be read safely; give /proc/self/mounts");
    } else if (line.find(" cifs ") != std::string_view::npos || line.find(" smb3 ") != std::string_view::npos) {
      bad("has the type of an SMB mount, but not the fields of one");
    }
  }

  /// False if the line is none of mountinfo.
  bool take_mountinfo(std::string_view line) {
    std::string_view rest = line;
    take_field(rest);
    take_field(rest);
    SmbMount mount{.line = table_.lines, .device = take_field(rest)};
    if (mount.device.find(':') == std::string_view::npos || !text::is_digit(mount.device.front())) return false;
    mount.root = take_field(rest);
    mount.mount_point = take_field(rest);
    mount.mount_options = take_field(rest);
    while (!rest.empty() && !rest.starts_with("- ")) take_field(rest);
    if (rest.empty()) return false;
    rest.remove_prefix(2);
    const std::string_view type = take_field(rest);
    if (type == "autofs") table_.autofs_points.push_back(mount.mount_point);
    if (!starts_smb(type) || !is_smb_mount_type(type)) return true;
    if (parse_super_block(rest, mount))
      table_.mounts.push_back(mount);
    else
      bad("is an SMB mount without the options of its super block");
    return true;
  }

  void bad(const char* why) { table_.bad.push_back({table_.lines, why}); }

  std::string_view text_;
  MountTable table_;
};

}  // namespace

bool is_smb_mount_type(std::string_view type) noexcept {
  return starts_smb(type) && (type.size() == 4 || (type[4] == '.' && type.size() > 5));
}

MountTable parse_mount_table(std::string_view text) {
  return TableParser(text).run();
}

bool shows_smb(std::string_view text) {
  return text.find(" cifs") != std::string_view::npos || text.find(" smb3") != std::string_view::npos;
}

}  // namespace netuse::inline v0::samba::kernel
