// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/kernel/link_state.hpp"
#include "samba/kernel/mappings.hpp"
#include "samba/kernel/remote_path.hpp"
#include "samba/kernel/tree_index.hpp"
#include "samba/remembered/definition.hpp"

namespace netuse::inline v0::samba {

/// Puts the client side together: mounts, the kernel's tree connects and the definitions that bring mounts back.
/// Adds active mappings, then deviceless connections, then remembered ones. Holds views into the evidence.
class Client {
 public:
  Client(const model::Evidence& evidence, model::Snapshot& out);

  void add_mappings();
  void add_deviceless();
  void add_remembered();

 private:
  using Definition = remembered::Definition;
  using LinkState = kernel::LinkState;

  struct Link {
    LinkState state = kernel::state_unknown;
    std::optional<std::uint32_t> access;
    std::string_view resource_type;
  };

  void add_mapping(const kernel::SmbMount& mount);
  Link link_of(const std::vector<std::size_t>& trees, std::string_view remote, std::uint32_t line);
  LinkState agreed_state(const std::vector<std::size_t>& trees, std::string_view remote);
  std::optional<std::uint32_t> agreed_access(const std::vector<std::size_t>& trees, std::string_view remote);
  std::string_view user_of(const kernel::MountOptions& options, std::string_view point, std::uint32_t line);
  /// The first definition of this connection, or nullptr; marks all that define it as used.
  const Definition* claim_definition(std::string_view remote, std::string_view point);
  LinkState remembered_state(const Definition& definition) const;
  bool automount_waits(const Definition& definition) const;
  void diagnose_debug_data();
  void diagnose_pending();

  model::Snapshot& out_;
  kernel::ClientMounts table_;
  const model::Document* debug_document_ = nullptr;
  kernel::DebugData debug_;
  bool debug_readable_ = false;
  kernel::RemotePaths remotes_;
  kernel::TreeIndex trees_;
  std::vector<Definition> definitions_;
  std::vector<bool> used_;
  std::unordered_multimap<std::string_view, std::size_t> by_point_;
  std::unordered_set<std::string_view> waiting_;  ///< decoded mount points of automounts
};

}  // namespace netuse::inline v0::samba
