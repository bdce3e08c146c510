// SPDX-License-Identifier: MIT
#include "samba/client.hpp"

#include <algorithm>
#include <string>

#include "samba/kernel/mount_options.hpp"
#include "samba/remembered/definitions.hpp"
#include "samba/unc.hpp"

namespace netuse::inline v0::samba {

using kernel::CifsServer;
using kernel::CifsTree;
using kernel::DebugData;
using kernel::LinkState;
using kernel::MountOptions;
using kernel::RemotePaths;
using kernel::SmbMount;
using kernel::state_idle;
using kernel::state_unavailable;
using kernel::state_unknown;
using remembered::Definition;

namespace {

constexpr std::string_view provider = "Linux CIFS Network";
constexpr std::string_view debug_data_name = "/proc/fs/cifs/DebugData";

/// The 14 documented bits of AccessMask, and those of them that a read-only mount takes away.
constexpr std::uint32_t documented_rights = 0x001F01FF;
constexpr std::uint32_t writing_rights = 0x000D0156;

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

bool is_read_only(const SmbMount& mount) noexcept {
  return kernel::parse_mount_options(mount.options).read_only ||
         kernel::parse_mount_options(mount.mount_options).read_only;
}

DebugData parse(const model::Document* document) {
  return document != nullptr && document->readable() ? kernel::parse_debug_data(document->text) : DebugData();
}

}  // namespace

Client::Client(const model::Evidence& evidence, model::Snapshot& out)
    : out_(out),
      table_(kernel::read_mounts(evidence, out)),
      debug_document_(evidence.find(debug_data_name)),
      debug_(parse(debug_document_)),
      debug_readable_(debug_.recognised),
      remotes_(table_.mounts, out.arena()),
      trees_(debug_),
      definitions_(remembered::read_definitions(evidence, out)),
      used_(definitions_.size()) {
  for (const std::string_view point : table_.autofs_points) waiting_.insert(decode_octal(point, out.arena()));
  for (std::size_t i = 0; i < definitions_.size(); ++i) by_point_.emplace(definitions_[i].mount_point, i);
  diagnose_debug_data();
  diagnose_pending();
}

void Client::diagnose_debug_data() {
  const bool mounted = !table_.mounts.empty();
  const Severity severity = mounted ? Severity::warning : Severity::info;
  if (debug_document_ == nullptr) {
    if (mounted)
      out_.diagnose(severity, debug_data_name, 0,
                    "the document is not there: ConnectionState and AccessMask are not known");
  } else if (!debug_document_->readable()) {
    const std::string& error = *debug_document_->error;
    if (error == "ENOENT" && !mounted) {  // then nothing is unknown
      out_.diagnose(Severity::info, debug_data_name, 0,
                    "not found: the cifs module is not loaded, and no SMB file system is mounted");
      return;
    }
    out_.diagnose(severity, debug_data_name, 0,
                  error == "ENOENT"
                      ? "not found: the cifs module is not loaded here, or a container masks it; ConnectionState and "
                        "AccessMask are unknown (run netuse on the host, or with --source root:DIR)"
                      : "cannot be read (" + error +
                            "): ConnectionState, AccessMask and connections of other mount "
                            "namespaces are not known");
  } else if (!debug_readable_) {
    out_.diagnose(severity, debug_data_name, 0,
                  "the text is not what the kernel writes there: ConnectionState and AccessMask are not known");
  }
}

void Client::diagnose_pending() {
  for (const CifsServer& server : debug_.servers)
    if (server.requests_on_wire > 0 && server.tcp_status == 1U)
      out_.diagnose(Severity::info, debug_data_name, 0,
                    std::to_string(server.requests_on_wire) + " requests to the server " + quoted(server.hostname) +
                        " wait for an answer; the kernel believes that the connection is up");
}

void Client::add_mappings() {
  for (const SmbMount& mount : table_.mounts) add_mapping(mount);
}

void Client::add_mapping(const SmbMount& mount) {
  const RemotePaths::Remote remote = remotes_.of(mount);
  if (remote.path.data() == nullptr) {
    out_.diagnose(Severity::warning, table_.document, mount.line,
                  "the source " + quoted(mount.source) + " of an SMB mount names no share; the mount was left out");
    return;
  }
  const std::string_view point = decode_octal(mount.mount_point, out_.arena());
  if (remote.gone)
    out_.diagnose(Severity::info, table_.document, mount.line,
                  "the directory behind " + quoted(point) + " was removed on the server");
  const MountOptions options = kernel::parse_mount_options(mount.options);
  Link link;
  if (debug_readable_) {
    const auto candidates = trees_.candidates(remote.path, options);
    link = link_of(trees_.narrow(candidates, options), remote.path, mount.line);
  }
  if (link.access && is_read_only(mount)) *link.access &= ~writing_rights;
  const Definition* const definition = claim_definition(remote.path, point);
  out_.add({.remote_name = remote.path,
            .local_name = point,
            .user_name = user_of(options, point, mount.line),
            .provider_name = provider,
            .connection_state = link.state.connection_state,
            .status = link.state.status,
            .display_type = "Share",
            .resource_type = link.resource_type.data() == nullptr ? "Disk" : link.resource_type,
            .access_mask = link.access,
            .persistent = definition != nullptr && definition->persistent});
}

Client::Link Client::link_of(const std::vector<std::size_t>& trees, std::string_view remote, std::uint32_t line) {
  if (trees.empty()) {
    out_.diagnose(Severity::warning, table_.document, line,
                  "there is no tree connect of " + quoted(share_of(remote)) + " in " + std::string(debug_data_name) +
                      ", though it is mounted: ConnectionState and AccessMask are not known");
    return {};
  }
  Link link{.state = agreed_state(trees, remote), .access = agreed_access(trees, remote)};
  const auto type = debug_.trees[trees.front()].device_type.value_or(0);
  if (type == 2 || type == 7) link.resource_type = "Disk";
  if (type == 24) link.resource_type = "Print";  // FILE_DEVICE_PRINTER
  if (type != 0 && link.resource_type.data() == nullptr) link.resource_type = "Any";
  return link;
}

LinkState Client::agreed_state(const std::vector<std::size_t>& trees, std::string_view remote) {
  const LinkState first = judge(debug_, debug_.trees[trees.front()]);
  const auto state_of = [&](std::size_t i) { return judge(debug_, debug_.trees[i]); };
  if (std::ranges::all_of(trees, [&](std::size_t i) { return state_of(i) == first; })) {
    if (first == state_unknown)
      out_.diagnose(Severity::warning, debug_data_name, debug_.trees[trees.front()].line,
                    "there is no TCP status of the server of " + quoted(remote) + ": ConnectionState is not known");
    return first;
  }
  std::string message = "several tree connects can stand behind " + quoted(remote) + " and disagree:";
  for (const std::size_t i : trees) {
    const LinkState state = state_of(i);
    message += " line " + std::to_string(debug_.trees[i].line) + " is " +
               std::string(state.connection_state.empty() ? "unknown" : state.connection_state) + "/" +
               std::string(state.status) + (i == trees.back() ? ";" : ",");
  }
  out_.diagnose(Severity::warning, debug_data_name, debug_.trees[trees.front()].line,
                message + " ConnectionState is not known");
  return state_unknown;
}

std::optional<std::uint32_t> Client::agreed_access(const std::vector<std::size_t>& trees, std::string_view remote) {
  const auto first = debug_.trees[trees.front()].maximal_access;
  const std::uint32_t line = debug_.trees[trees.front()].line;
  if (!std::ranges::all_of(trees, [&](std::size_t i) { return debug_.trees[i].maximal_access == first; })) {
    out_.diagnose(Severity::warning, debug_data_name, line,
                  "several tree connects can stand behind " + quoted(remote) +
                      " and have different rights: AccessMask is not known");
    return std::nullopt;
  }
  if (!first) {
    out_.diagnose(Severity::info, debug_data_name, line,
                  "the kernel shows no Maximal Access of " + quoted(share_of(remote)) +
                      " (only SMB 3 has it): AccessMask is not known");
    return std::nullopt;
  }
  return *first & documented_rights;
}

std::string_view Client::user_of(const MountOptions& options, std::string_view point, std::uint32_t line) {
  if (options.multiuser || options.username.data() == nullptr) {
    out_.diagnose(Severity::info, table_.document, line,
                  "UserName of " + quoted(point) + " is not known: " +
                      (options.multiuser ? "each local user has a session of his own (multiuser)"
                                         : "the kernel prints none (guest, anonymous, or Kerberos)"));
    return {};
  }
  const std::string_view user = decode_octal(options.username, out_.arena());
  if (options.domain.empty()) return user;
  return out_.arena().join({decode_octal(options.domain, out_.arena()), "\\", user});
}

void Client::add_deviceless() {
  for (const std::vector<std::size_t>& trees : trees_.unshown()) {
    const CifsTree& tree = debug_.trees[trees.front()];
    const Link link = link_of(trees, tree.unc, tree.line);
    out_.add({.remote_name = tree.unc,
              .provider_name = provider,
              .connection_state = link.state.connection_state,
              .status = link.state.status,
              .display_type = "Share",
              .resource_type = link.resource_type,
              .access_mask = link.access});
  }
}

const Definition* Client::claim_definition(std::string_view remote, std::string_view point) {
  const auto [begin, end] = by_point_.equal_range(point);
  std::size_t best = definitions_.size();
  for (auto it = begin; it != end; ++it) {
    if (!same_share(definitions_[it->second].remote, remote)) continue;
    used_[it->second] = true;
    best = std::min(best, it->second);
  }
  return best < definitions_.size() ? &definitions_[best] : nullptr;
}

bool Client::automount_waits(const Definition& definition) const {
  const std::string_view point = definition.mount_point;
  if (waiting_.contains(point)) return true;
  const std::size_t slash = point.rfind('/');  // an indirect map waits one step above
  return slash != std::string_view::npos && slash > 0 && waiting_.contains(point.substr(0, slash));
}

LinkState Client::remembered_state(const Definition& definition) const {
  return definition.automount && automount_waits(definition) ? state_idle : state_unavailable;
}

void Client::add_remembered() {
  std::vector<const Definition*> left;
  for (std::size_t i = 0; i < definitions_.size(); ++i)
    if (!used_[i] && definitions_[i].persistent) left.push_back(&definitions_[i]);
  std::ranges::sort(left, [](const Definition* a, const Definition* b) {
    return std::string_view(a->remote) != std::string_view(b->remote) ? a->remote < b->remote
                                                                      : a->mount_point < b->mount_point;
  });
  for (const Definition* definition : left) {
    const LinkState state = remembered_state(*definition);
    out_.add({.remote_name = definition->remote,
              .local_name = definition->mount_point,
              .user_name = definition->user,
              .provider_name = provider,
              .connection_state = state.connection_state,
              .status = state.status,
              .display_type = "Share",
              .resource_type = "Disk",
              .persistent = true});
  }
}

}  // namespace netuse::inline v0::samba
