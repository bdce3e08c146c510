// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "samba/notation/option_value.hpp"

/// The grammar of mount options: fstab(5), systemd.mount(5), autofs(5), pam_mount.conf(5), mount.cifs(8), and what the
/// kernel prints of a CIFS super block (cifs_show_options in fs/smb/client/cifsfs.c).
namespace netuse::inline v0::samba::inline notation {

/// An option `key` or `key=value`.
struct MountOption {
  std::string_view key;
  std::string_view value;
  bool has_value = false;
};

/// Walks over a list of options: parted by commas outside double quotes.
class MountOptionWalk {
 public:
  explicit MountOptionWalk(std::string_view text) noexcept : rest_(text) {}
  bool next(MountOption& option) noexcept;
  /// The option that next() gave last, as it stands in the list.
  std::string_view spelled() const noexcept { return spelled_; }

 private:
  std::string_view rest_;
  std::string_view spelled_;
};

/// Who resolves variables in a user's name, and how they are written.
enum class Variables : std::uint8_t {
  none,
  printed,   ///< by the kernel: no variables, and what is special stands as an octal escape
  unit,      ///< `%u`
  map,       ///< `$user`, `${user}`, `&`
  pam_mount  ///< `%(USER)`
};

/// A user's or domain's name without the password of the old form `name%password`. Variables stay.
std::string_view name_without_password(std::string_view name, Variables variables) noexcept;

/// The options that are known, with the values that are of their kind. What else stands there may be anything, the
/// rest of a password that holds a comma for example, and is left out.
std::string keep_known_options(std::string_view options, Variables variables);

/// Would keep_known_options() give the same text, for options that the kernel printed?
bool has_only_known_options(std::string_view options) noexcept;

}  // namespace netuse::inline v0::samba::inline notation
