// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "model/snapshot.hpp"
#include "samba/kernel/links.hpp"
#include "samba/kernel/mount_options.hpp"
#include "samba/kernel/remote_path.hpp"
#include "samba/notation/often.hpp"

namespace netuse::inline v0::samba {

/// mount.cifs fills in who ran it where nobody typed a name; who logged on says the ticket, which no document shows.
bool is_filled_in(const kernel::MountOptions& options) noexcept;

/// What is to be said of the lines of a mount table whose mounts are not known in full.
class MountNotes {
 public:
  /// One mount, decoded.
  struct Mount {
    std::string_view point;
    kernel::RemotePaths::Remote remote;
    kernel::MountOptions options;
    bool read_only = false;
    std::uint32_t line = 0;
  };

  /// `document`, the mount table, must live as long as this object.
  MountNotes(model::Snapshot& out, std::string_view document) noexcept;

  void no_share(std::string_view source, std::uint32_t line);
  void remote_path(const Mount& mount);
  void user_name(const Mount& mount);
  void link(const Mount& mount, kernel::Links::Lack lack);
  /// When all mounts have been seen.
  void finish();

 private:
  Often no_share_;
  Often gone_;
  Often ambiguous_;
  Often prefix_;
  Often many_users_;
  Often ticket_;
  Often no_user_;
  Often no_tree_;
  std::unordered_set<std::string> told_;  ///< shares, once each
};

}  // namespace netuse::inline v0::samba
