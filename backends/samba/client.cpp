// SPDX-License-Identifier: MIT
#include "samba/client.hpp"

#include "samba/notation/unc.hpp"
#include "samba/remembered/definitions.hpp"

namespace netuse::inline v0::samba {

using kernel::Link;
using kernel::MountOptions;
using kernel::SmbMount;
using remembered::Definition;

namespace {

constexpr std::string_view provider = "Linux CIFS Network";

/// The 14 documented bits of AccessMask, and those of them that a read-only mount takes away.
constexpr std::uint32_t documented_rights = 0x001F01FF;
constexpr std::uint32_t writing_rights = 0x000D0156;

std::optional<std::uint32_t> access_of(const Link& link, bool read_only) noexcept {
  if (!link.access) return std::nullopt;
  return *link.access & documented_rights & (read_only ? ~writing_rights : ~0U);
}

}  // namespace

Client::Client(const model::Evidence& evidence, bool accounts, model::Snapshot& out)
    : out_(out),
      table_(kernel::read_mounts(evidence, out)),
      links_(evidence, out),
      remotes_(table_.mounts, out.arena()),
      claims_(remembered::read_definitions(evidence, out), table_.autofs_points, out.arena()),
      notes_(out, table_.document) {
  links_.diagnose_document(!table_.mounts.empty(), table_.readable);
  links_.diagnose_pending();
  if (accounts) accounts_ = std::make_unique<Accounts>(evidence, table_, links_, out);
}

void Client::add_mappings() {
  for (const SmbMount& mount : table_.mounts) add_mapping(mount);
  notes_.finish();
}

void Client::add_mapping(const SmbMount& mount) {
  const MountOptions options = kernel::parse_mount_options(mount.options);
  const kernel::RemotePaths::Remote remote = remotes_.of(mount, options.close_timeout);
  if (remote.path.data() == nullptr) return notes_.no_share(mount.source, mount.line);
  const MountNotes::Mount decoded{
      .point = decode_octal(mount.mount_point, out_.arena()),
      .remote = remote,
      .options = options,
      .read_only = options.read_only || kernel::parse_mount_options(mount.mount_options).read_only,
      .line = mount.of_mountinfo ? 0 : mount.line};
  const Link link = links_.known() ? links_.behind(remote.path, options) : Link();
  const Definition* const definition = claims_.claim(remote.path, decoded.point);
  // Of mounts that are stacked the first one is shown, and spoken of.
  if (!add_row(decoded, link, definition)) return;
  explain(decoded, link);
  if (accounts_) accounts_->mapping(decoded, mount, link, definition);
}

bool Client::add_row(const MountNotes::Mount& mount, const Link& link, const Definition* definition) {
  return out_.add({.remote_name = mount.remote.path,
                   .local_name = mount.point,
                   .user_name = user_of(mount.options),
                   .provider_name = provider,
                   .connection_state = link.state.connection_state,
                   .status = link.state.status,
                   .display_type = "Share",
                   .resource_type = link.resource_type.data() == nullptr ? "Disk" : link.resource_type,
                   .access_mask = access_of(link, mount.read_only),
                   .persistent = definition != nullptr && definition->persistent});
}

void Client::explain(const MountNotes::Mount& mount, const Link& link) {
  notes_.remote_path(mount);
  notes_.user_name(mount);
  if (links_.known()) notes_.link(mount, links_.explain(link));
}

std::string_view Client::user_of(const MountOptions& options) {
  if (options.multiuser || options.username.data() == nullptr || is_filled_in(options)) return {};
  const std::string_view user = decode_octal(options.username, out_.arena());
  if (options.domain.empty()) return user;
  return out_.arena().join({decode_octal(options.domain, out_.arena()), "\\", user});
}

void Client::add_deviceless() {
  for (const Link& link : links_.without_mount()) {
    const bool added = out_.add({.remote_name = link.found.name,
                                 .provider_name = provider,
                                 .connection_state = link.state.connection_state,
                                 .status = link.state.status,
                                 .display_type = "Share",
                                 .resource_type = link.resource_type,
                                 .access_mask = access_of(link, false)});
    links_.explain(link);
    if (added && accounts_) accounts_->deviceless(link);
  }
  links_.finish();
}

void Client::add_remembered() {
  const std::vector<const Definition*> definitions = claims_.unclaimed();
  if (!table_.readable && !definitions.empty())
    out_.diagnose(Severity::warning, "/proc/self/mounts", 0,
                  "no mount table was read: remembered connections are shown as if they were not mounted");
  for (const Definition* const definition : definitions) {
    const kernel::LinkState state = claims_.state_of(*definition);
    const bool added = out_.add({.remote_name = definition->remote,
                                 .local_name = definition->mount_point,
                                 .user_name = definition->user,
                                 .provider_name = provider,
                                 .connection_state = state.connection_state,
                                 .status = state.status,
                                 .display_type = "Share",
                                 .resource_type = "Disk",
                                 .persistent = true});
    if (added && accounts_) accounts_->remembered(*definition, state);
  }
}

}  // namespace netuse::inline v0::samba
