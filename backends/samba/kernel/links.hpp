// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/kernel/server_sockets.hpp"
#include "samba/kernel/tree_index.hpp"

namespace netuse::inline v0::samba::kernel {

/// What the kernel says of the connection behind a mount or a tree connect.
struct Link {
  LinkState state = state_unknown;
  std::optional<std::uint32_t> access;  ///< Maximal Access
  std::string_view resource_type;       ///< null: not said
  TreeIndex::Found found;
  Agreement trees;  ///< of those that were found, the ones that can be it; may be empty
  /// Where its server was heard to be silent; no document if it was not.
  std::string_view silent_document;
  std::uint32_t silent_line = 0;

  void hear(const ServerSockets::Heard& heard) noexcept {
    state = heard.state;
    silent_document = heard.document;
    silent_line = heard.line;
  }
};

/// DebugData as far as connections need it. Holds views into the evidence.
class Links {
 public:
  Links(const model::Evidence& evidence, model::Snapshot& out);

  /// Is there a DebugData that could be understood? Without one nothing is known of any link.
  bool known() const noexcept { return data_.recognised; }

  Link behind(std::string_view remote, const MountOptions& options);
  /// Connections that no mount shows, by name.
  std::vector<Link> without_mount();

  /// Says why something of the link is not known: once for all mounts of its share. Two of the reasons lie in the
  /// mount's own line; of these it tells whether they hold.
  enum class Lack : std::uint8_t { none, no_tree, other_address };
  Lack explain(const Link& link);
  static Lack lack_of(const Link& link) noexcept;
  /// Why nothing is known of any link; empty if known().
  std::string why_not_known() const;

  /// Says why DebugData is not known. `mounted`: there are SMB mounts; `table_known`: the mount table could be read.
  void diagnose_document(bool mounted, bool table_known);
  /// Requests without an answer: the kernel believes that the connection is up.
  void diagnose_pending();
  /// When all links have been asked for.
  void finish() { sockets_.finish(); }

 private:
  enum Told : std::uint8_t { told_states = 1, told_no_state = 2, told_rights = 4, told_no_rights = 8 };

  void explain_state(const Link& link);
  void explain_access(const Link& link);
  bool first_time(const Link& link, Told what);
  void diagnose(Severity severity, std::uint32_t line, std::string message);

  model::Snapshot& out_;
  const model::Document* document_;
  DebugData data_;
  TreeIndex index_;
  ServerSockets sockets_;
  std::unordered_map<const TreeGroup*, std::uint8_t> told_;
};

}  // namespace netuse::inline v0::samba::kernel
