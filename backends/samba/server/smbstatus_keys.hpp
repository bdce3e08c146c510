// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace netuse::inline v0::samba::server {

inline constexpr std::string_view no_uid = "4294967295";
/// What stands in the place of a user who is not known yet.
inline constexpr std::array<std::string_view, 3> no_users{"(auth in progress)", "-1", no_uid};
inline bool is_no_user(std::string_view name) noexcept {
  return std::ranges::find(no_users, name) != no_users.end();
}

/// What of smbstatus' JSON is read, by the keys that lead to it: the one grammar for reading and for distilling. The
/// depth says what a key means. 1 is the root with its sections, 2 a section with its records by id (or, in old builds
/// of TrueNAS, an array of them), 3 a record, 4 its server_id.
class SmbStatusKeys {
 public:
  enum class Section : std::uint8_t { other, sessions, trees };
  enum class Field : std::uint8_t { none, timestamp, session, user, uid, machine, service, since, pid, node };

  /// An object or an array begins, or ends. Returns the depth then.
  std::size_t open() noexcept { return ++depth_; }
  std::size_t close() noexcept {
    if (--depth_ == 1) section_ = Section::other;
    return depth_;
  }
  /// The field that the value of this key is, where the value is a scalar.
  Field choose(std::string_view key) noexcept;
  /// Does the value of the key that was chosen last matter, whatever it is?
  bool is_read() const noexcept { return read_; }

  Section section() const noexcept { return section_; }
  std::size_t depth() const noexcept { return depth_; }

 private:
  std::size_t depth_ = 0;
  Section section_ = Section::other;
  bool in_server_ = false;
  bool read_ = true;
};

}  // namespace netuse::inline v0::samba::server
