// SPDX-License-Identifier: MIT
#include "samba/mount_notes.hpp"

#include "samba/notation/unc.hpp"
#include "text/fold.hpp"
#include "text/in_quotes.hpp"

namespace netuse::inline v0::samba {

namespace {

std::string user_is_not_known(std::string_view point, std::string_view why) {
  return "UserName of " + text::in_quotes(point) + " is not known: " + std::string(why);
}

}  // namespace

bool is_filled_in(const kernel::MountOptions& options) noexcept {
  return options.username == "root" && options.security.starts_with("krb5");
}

MountNotes::MountNotes(model::Snapshot& out, std::string_view document) noexcept
    : no_share_(out, Severity::warning, document),
      gone_(out, Severity::info, document),
      ambiguous_(out, Severity::warning, document),
      prefix_(out, Severity::info, document),
      many_users_(out, Severity::info, document),
      ticket_(out, Severity::info, document),
      no_user_(out, Severity::info, document),
      no_tree_(out, Severity::warning, document) {}

void MountNotes::no_share(std::string_view source, std::uint32_t line) {
  no_share_.say(line, [&] {
    return "the source " + text::in_quotes(source) + " of an SMB mount names no share; the mount was left out";
  });
}

void MountNotes::remote_path(const Mount& mount) {
  if (mount.remote.gone)
    gone_.say(mount.line,
              [&] { return "the directory behind " + text::in_quotes(mount.point) + " is marked as deleted"; });
  if (mount.remote.or_else.data() == nullptr) return;
  // Up to Linux 5.10 each mount of a directory looks so; a bound directory of the same name is a rare thing.
  const bool plain = mount.remote.is_prefix;
  (plain ? prefix_ : ambiguous_).say(mount.line, [&] {
    return "whether the root of " + text::in_quotes(mount.point) +
           " is relative to the share or to the mounted directory is not told by its options, nor by another mount of "
           "this file system: it is taken for " +
           text::in_quotes(mount.remote.path) + ", and can be " + text::in_quotes(mount.remote.or_else);
  });
}

void MountNotes::user_name(const Mount& mount) {
  if (mount.options.multiuser)
    many_users_.say(mount.line, [&] {
      return user_is_not_known(mount.point, "each local user has a session of his own (multiuser)");
    });
  else if (mount.options.username.data() == nullptr)
    no_user_.say(mount.line, [&] {
      return user_is_not_known(mount.point, "the kernel prints none (guest, anonymous, or Kerberos)");
    });
  else if (is_filled_in(mount.options))
    ticket_.say(mount.line, [&] {
      return user_is_not_known(mount.point,
                               "it was mounted with a Kerberos ticket, whose owner no document shows; root is who ran "
                               "mount.cifs");
    });
}

void MountNotes::link(const Mount& mount, kernel::Links::Lack lack) {
  using Lack = kernel::Links::Lack;
  if (lack == Lack::none) return;
  const std::string_view share = share_of(mount.remote.path);
  const std::string_view address = lack == Lack::other_address ? mount.options.address : std::string_view();
  if (!told_.insert(text::upper_utf8(share).append("\n").append(address)).second) return;
  no_tree_.say(mount.line, [&] {
    return "there is no tree connect of " + text::in_quotes(share) +
           (address.empty() ? std::string() : " at the address " + std::string(address)) +
           " in /proc/fs/cifs/DebugData, though it is mounted: ConnectionState and AccessMask are not known";
  });
}

void MountNotes::finish() {
  for (Often* const kind : {&no_share_, &gone_, &ambiguous_, &prefix_, &many_users_, &ticket_, &no_user_, &no_tree_})
    kind->finish();
}

}  // namespace netuse::inline v0::samba
