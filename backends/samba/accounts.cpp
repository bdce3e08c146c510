// SPDX-License-Identifier: MIT
#include "samba/accounts.hpp"

#include <vector>

#include "samba/kernel/state_rules.hpp"
#include "samba/notation/unc.hpp"
#include "schema/schema.hpp"
#include "text/shell_word.hpp"

namespace netuse::inline v0::samba {

namespace {

namespace s = schema::slot;

using kernel::Link;
using kernel::Links;
using kernel::Rule;
using kernel::SmbMount;
using model::Witness;
using remembered::Definition;

constexpr std::string_view debug_data = "/proc/fs/cifs/DebugData";

std::string disagreement(const Link& link) {
  std::string lines;
  for (const kernel::TreeConnect* const tree : link.trees)
    lines += (lines.empty() ? "lines " : ", ") + std::to_string(tree->tree.line);
  return std::to_string(link.trees.count()) + " tree connects can stand behind it and do not say the same (" + lines +
         ")";
}

/// Of how a definition brings the connection back, or why it does not.
std::string_view way_back(const Definition& definition) noexcept {
  if (definition.is_wildcard()) return "a key of autofs for whatever is asked for: the next access brings it back";
  switch (definition.kind) {
    case Definition::Kind::fstab:
      if (definition.automount) return "an entry of fstab with an automount: the next access brings it back";
      if (definition.noauto) return "its entry of fstab has noauto: nothing brings it back";
      return definition.persistent ? "an entry of fstab that is mounted at boot"
                                   : "the unit of its entry of fstab is masked: nothing brings it back";
    case Definition::Kind::unit:
      return definition.persistent ? "a unit of systemd that is enabled" : "its unit of systemd is not enabled";
    case Definition::Kind::autofs:
      return "a key of autofs: the next access brings it back";
    case Definition::Kind::pam_mount:
      return "a volume of pam_mount: the next logon brings it back";
  }
  return {};
}

std::vector<std::string> ways_to_mount(const Definition& definition) {
  const std::string point = text::shell_word(definition.mount_point);
  switch (definition.kind) {
    case Definition::Kind::fstab:
      return {"mount it: mount -- " + point,
              "why it is not mounted: systemctl status \"$(systemd-escape -p --suffix=mount -- " + point +
                  ")\", or journalctl -b -g CIFS"};
    case Definition::Kind::unit: {
      const std::string_view file = definition.document;
      const std::string unit = text::shell_word(file.substr(file.rfind('/') + 1));
      return {"mount it: systemctl start " + unit, "why it is not mounted: systemctl status " + unit};
    }
    case Definition::Kind::autofs:
      return {"no automount waits for it; see whether autofs runs: systemctl status autofs"};
    case Definition::Kind::pam_mount:
      return {"it is mounted when its user logs on; why it was not: journalctl -b -g pam_mount"};
  }
  return {};
}

Witness place_of(const Definition::At& at, const Witness& or_else) noexcept {
  return at.document.data() == nullptr ? or_else : Witness{at.document, at.line};
}

}  // namespace

void Accounts::mapping(const MountNotes::Mount& mount, const SmbMount& raw, const Link& link,
                       const Definition* definition) {
  Writer to(quotations_);
  tell_names(to, mount, raw);
  tell_user(to, mount, raw);
  to.because({s::provider_name}, {table_of(raw), raw.line, raw.source}, "it is a mount of an SMB file system");
  tell_link(to, link, mount.remote.path, mount.point);
  if (link.resource_type.data() == nullptr) to.because({s::resource_type}, {}, "a mount is a disk");
  tell_access(to, link, mount.read_only);
  tell_persistent(to, definition);
  out_.account(to.take());
}

std::string_view Accounts::table_of(const SmbMount& mount) const noexcept {
  return mount.of_mountinfo ? table_.mountinfo : table_.document;
}

void Accounts::tell_names(Writer& to, const MountNotes::Mount& mount, const SmbMount& raw) const {
  std::string rule = "the mount's source, slashes turned";
  if (!raw.root.empty() && raw.root != "/")
    rule.append(", and the root ").append(model::Quotations::quoted_bytes(raw.root)).append(" that mountinfo shows");
  if (mount.remote.or_else.data() != nullptr)
    rule.append("; it can be ")
        .append(model::Quotations::quoted_bytes(mount.remote.or_else))
        .append(" too: the kernel does not tell which");
  to.because({s::remote_name}, {table_of(raw), raw.line, raw.source}, rule);
  to.because({s::local_name}, {table_of(raw), raw.line, raw.mount_point}, "the mount point");
}

void Accounts::tell_user(Writer& to, const MountNotes::Mount& mount, const SmbMount& raw) const {
  const kernel::MountOptions& options = mount.options;
  std::string words;
  const auto quote = [&](std::string_view key, std::string_view value) {
    if (value.data() != nullptr) words.append(words.empty() ? "" : ",").append(key).append(value);
  };
  if (options.multiuser) words = "multiuser";
  quote("username=", options.username);
  quote("domain=", options.domain);
  std::string_view rule = options.domain.empty() ? "the mount's username=" : "the mount's domain= and username=";
  if (options.multiuser)
    rule = "each local user has a session of his own";
  else if (options.username.data() == nullptr)
    rule = "the kernel prints no user: guest, anonymous, or Kerberos";
  else if (is_filled_in(options))
    rule = "root ran mount.cifs with a Kerberos ticket, whose owner stands in no document";
  to.because({s::user_name}, {table_of(raw), raw.line, words}, rule);
}

void Accounts::tell_link(Writer& to, const Link& link, std::string_view remote, std::string_view mount_point) const {
  if (const std::string why = links_.why_not_known(); !why.empty()) {
    to.because({s::connection_state, s::status}, {debug_data}, why);
    to.advise("run netuse as root on the host itself, outside of any container, or with --source root:DIR");
    return;
  }
  switch (Links::lack_of(link)) {
    case Links::Lack::no_tree:
    case Links::Lack::other_address:
      to.because({s::connection_state, s::status}, {debug_data},
                 "the kernel shows no tree connect of this share" +
                     std::string(link.found.group == nullptr ? "" : " at the mount's address") +
                     ", though it is mounted");
      to.advise(
          "look again in a few seconds; if it stays so, see the names that the kernel has: grep '^[[:space:]]*[0-9]*) "
          "' /proc/fs/cifs/DebugData");
      return;
    case Links::Lack::none:
      break;
  }
  tell_state(to, link, remote, mount_point);
  if (link.resource_type.data() != nullptr) tell_type(to, link);
}

void Accounts::tell_state(Writer& to, const Link& link, std::string_view remote, std::string_view mount_point) const {
  const kernel::TreeConnect& tree = link.trees.first();
  if (!link.trees.same_state()) {
    to.because({s::connection_state, s::status}, {debug_data, tree.tree.line}, disagreement(link));
    to.advise("see which of them is this mount's, and how they are: netuse --log-level info");
    return;
  }
  const Rule rule = link.state.rule;
  const bool known = rule != Rule::not_known;
  const Witness kernel{debug_data, known ? deciding_line(tree) : tree.tree.line};
  to.because({s::connection_state, s::status},
             rule == Rule::lost_comm ? Witness{link.silent_document, link.silent_line} : kernel,
             !known                                   ? "the kernel shows no TCP status of the server"
             : tree.tree.apart && rule == Rule::sound ? "the tree connect is not marked DISCONNECTED"
                                                      : words_of(rule));
  for (std::string& sentence : advice_for(rule, split_unc(remote).host, mount_point)) to.advise(std::move(sentence));
}

void Accounts::tell_type(Writer& to, const Link& link) const {
  const kernel::CifsTree& tree = link.trees.first().tree;
  to.because({s::resource_type}, {debug_data, tree.type_line},
             tree.device_type.value_or(0) == 0 ? "the kernel shows no type of device"
                                               : "the type of device that the server told");
}

void Accounts::tell_access(Writer& to, const Link& link, bool read_only) const {
  if (!links_.known() || link.trees.empty())
    return to.because({s::access_mask}, {debug_data}, "no tree connect is known, and so no rights");
  const kernel::CifsTree& tree = link.trees.first().tree;
  if (!link.trees.same_access())
    return to.because({s::access_mask}, {debug_data, tree.line},
                      "tree connects that can stand behind it have different rights");
  if (!link.access)
    return to.because({s::access_mask}, {debug_data, tree.line},
                      "the kernel shows no Maximal Access of it: only SMB 3 has one");
  to.because({s::access_mask}, {debug_data, tree.access_line},
             read_only ? "of the server's Maximal Access the rights that the class knows, without those to write: the "
                         "mount is read-only (ro)"
                       : "of the server's Maximal Access the rights that the class knows");
}

void Accounts::tell_persistent(Writer& to, const Definition* definition) const {
  if (definition == nullptr)
    return to.because({s::persistent}, {},
                      "fstab, the units of systemd, the maps of autofs and pam_mount, as far as they were read, have "
                      "no entry of this mount point and this remote path");
  to.because({s::persistent}, {definition->document, definition->line}, way_back(*definition));
}

void Accounts::deviceless(const Link& link) {
  Writer to(quotations_);
  const Witness tree{debug_data, link.trees.first().tree.line};
  to.because({s::remote_name}, tree,
             "a tree connect of the kernel that no mount here shows: mounted in another mount "
             "namespace, lazily unmounted, or behind a DFS link");
  to.because({s::local_name, s::user_name}, {}, "only a mount has it, and none is seen here");
  to.because({s::provider_name}, tree, "the kernel's SMB client has it");
  tell_state(to, link, link.found.name, {});
  tell_type(to, link);
  tell_access(to, link, false);
  to.because({s::persistent}, {}, "what brings a mount back is known of a mount point only");
  out_.account(to.take());
}

void Accounts::remembered(const Definition& definition, const kernel::LinkState& state) {
  Writer to(quotations_);
  const Witness place{definition.document, definition.line};
  to.because({s::remote_name, s::provider_name}, place, "as the definition says");
  to.because({s::local_name}, place_of(definition.point_at, place), "as the definition says");
  to.because({s::user_name}, place_of(definition.user_at, place),
             definition.user.data() == nullptr
                 ? "the definition names no user; if a credentials file does, that is never opened"
                 : "as the definition's options say");
  to.because({s::connection_state, s::status}, place, words_of(state.rule));
  to.because({s::persistent}, place, way_back(definition));
  to.because({s::resource_type}, {}, "a mount is a disk");
  to.because({s::access_mask}, {}, "the kernel tells rights of what is mounted only");
  if (state.rule == Rule::unavailable)
    for (std::string& sentence : ways_to_mount(definition)) to.advise(std::move(sentence));
  out_.account(to.take());
}

}  // namespace netuse::inline v0::samba
