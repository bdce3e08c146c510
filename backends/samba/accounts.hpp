// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "model/account_writer.hpp"
#include "model/snapshot.hpp"
#include "samba/kernel/links.hpp"
#include "samba/kernel/mappings.hpp"
#include "samba/mount_notes.hpp"
#include "samba/remembered/definition.hpp"

namespace netuse::inline v0::samba {

/// Tells why each connection of the client side is as it is; made only where somebody asks. Each call is for the
/// connection that was added to the snapshot last.
class Accounts {
 public:
  /// `table` names the documents that mounts are told by. All must live as long as this object.
  Accounts(const model::Evidence& evidence, const kernel::ClientMounts& table, const kernel::Links& links,
           model::Snapshot& out)
      : quotations_(evidence), table_(table), links_(links), out_(out) {}

  void mapping(const MountNotes::Mount& mount, const kernel::SmbMount& raw, const kernel::Link& link,
               const remembered::Definition* definition);
  void deviceless(const kernel::Link& link);
  void remembered(const remembered::Definition& definition, const kernel::LinkState& state);

 private:
  using Writer = model::AccountWriter;

  std::string_view table_of(const kernel::SmbMount& mount) const noexcept;
  void tell_names(Writer& to, const MountNotes::Mount& mount, const kernel::SmbMount& raw) const;
  void tell_user(Writer& to, const MountNotes::Mount& mount, const kernel::SmbMount& raw) const;
  void tell_link(Writer& to, const kernel::Link& link, std::string_view remote, std::string_view mount_point) const;
  void tell_state(Writer& to, const kernel::Link& link, std::string_view remote, std::string_view mount_point) const;
  void tell_access(Writer& to, const kernel::Link& link, bool read_only) const;
  void tell_type(Writer& to, const kernel::Link& link) const;
  void tell_persistent(Writer& to, const remembered::Definition* definition) const;

  model::Quotations quotations_;
  const kernel::ClientMounts& table_;
  const kernel::Links& links_;
  model::Snapshot& out_;
};

}  // namespace netuse::inline v0::samba
