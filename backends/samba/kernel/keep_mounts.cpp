// SPDX-License-Identifier: MIT
#include "samba/kernel/keep_mounts.hpp"

#include "samba/kernel/mount_table.hpp"
#include "samba/notation/mount_option.hpp"
#include "samba/notation/smb_source.hpp"
#include "samba/notation/unc.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

class Keeper {
 public:
  explicit Keeper(std::string_view text) : text_(text) { kept_.reserve(text.size()); }

  std::string run() {
    text::Lines lines(text_);
    for (std::string_view line; lines.next(line);) {
      keep(line, read_mount_line(line));
      kept_ += '\n';
    }
    if (!text_.ends_with('\n') && !kept_.empty()) kept_.pop_back();
    return std::move(kept_);
  }

 private:
  void keep(std::string_view line, const MountLine& read) {
    switch (read.kind) {
      case MountLine::Kind::nothing:  // that there was one is kept
        if (!text::trim(line).empty()) kept_ += '?';
        return;
      case MountLine::Kind::other:
      case MountLine::Kind::autofs:
        return place(read);
      case MountLine::Kind::smb:
        return is_plain(read.mount) ? void(kept_ += line) : mount(line, read);
      case MountLine::Kind::bad:
        return bad(read);
    }
  }

  static bool is_plain(const SmbMount& mount) noexcept {
    return mount.source.find_first_of("@\\") == std::string_view::npos && has_only_known_options(mount.options);
  }

  /// The same line with another source and other options in it.
  void mount(std::string_view line, const MountLine& read) {
    const auto at = [&](std::string_view part) { return static_cast<std::size_t>(part.data() - line.data()); };
    const SmbMount& from = read.mount;
    const std::size_t options = at(from.options);
    const std::size_t source = from.source.data() == nullptr ? options : at(from.source);
    kept_.append(line, 0, source).append(source_of(from));
    kept_.append(line, source + from.source.size(), options - source - from.source.size());
    kept_.append(keep_known_options(from.options, Variables::printed)).append(line, options + from.options.size());
  }

  /// As it is spelled, but where a password has to go.
  static std::string source_of(const SmbMount& mount) {
    const std::string plain = decoded_octal(mount.source);
    const std::string kept = without_password(plain);
    return kept == plain ? std::string(mount.source) : encoded_octal(kept);
  }

  /// Enough of the line to say again what is wrong with it.
  void bad(const MountLine& read) {
    if (!read.head.empty())
      kept_.append(read.head).append("- cifs ?");
    else
      kept_ += read.mount.mount_point == "on" ? "//? on ? type cifs ?" : "//? ? cifs ?";
  }

  void place(const MountLine& read) {
    if (read.head.empty())
      kept_.append("none ").append(read.mount.mount_point).append(" ").append(read.type).append(" rw 0 0");
    else
      kept_.append(read.head).append("- ").append(read.type).append(" none rw");
  }

  std::string_view text_;
  std::string kept_;
};

}  // namespace

std::string keep_mounts(std::string_view text) {
  return Keeper(text).run();
}

}  // namespace netuse::inline v0::samba::kernel
