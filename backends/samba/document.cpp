// SPDX-License-Identifier: MIT
#include "samba/document.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "samba/kernel/client_stats.hpp"
#include "samba/kernel/debug_data.hpp"
#include "samba/kernel/keep_mounts.hpp"
#include "samba/kernel/socket_documents.hpp"
#include "samba/remembered/autofs_master.hpp"
#include "samba/remembered/keep.hpp"
#include "samba/remembered/unit_set.hpp"
#include "samba/server/keep_smbstatus.hpp"
#include "samba/server/remarks.hpp"
#include "samba/server/share_lines.hpp"
#include "text/ascii.hpp"
#include "text/encoding.hpp"

namespace netuse::inline v0::samba {

namespace {

using Kind = DocumentKind;

/// /proc/mounts, or /proc/self/mounts, /proc/1234/mountinfo.
bool is_mount_table(std::string_view name) noexcept {
  if (name == "/proc/mounts") return true;
  constexpr std::string_view processes = "/proc/";
  if (!name.starts_with(processes)) return false;
  const auto parts = text::cut(name.substr(processes.size()), '/');
  return (parts.tail == "mounts" || parts.tail == "mountinfo") &&
         (parts.head == "self" || (!parts.head.empty() && std::ranges::all_of(parts.head, text::is_digit)));
}

/// A unit or a drop-in of one, in a folder of units.
bool is_unit_file(std::string_view name) noexcept {
  if (!remembered::is_unit_path(name)) return false;
  const std::string_view file = name.substr(name.rfind('/') + 1);
  constexpr auto folders =
      std::to_array<std::string_view>({".mount.d/", ".automount.d/", "/mount.d/", "/automount.d/"});
  return file.ends_with(".mount") || file.ends_with(".automount") ||
         (file.ends_with(".conf") &&
          std::ranges::any_of(folders, [&](std::string_view f) { return name.find(f) != std::string_view::npos; }));
}

bool is_plain_path(std::string_view name) noexcept {
  constexpr auto of_the_kernel = std::to_array<std::string_view>({"/proc/", "/sys/", "/dev/"});
  return name.starts_with('/') &&
         std::ranges::none_of(of_the_kernel, [&](std::string_view folder) { return name.starts_with(folder); });
}

/// Of a text of one line that holds no more than this.
std::string first_word(std::string_view text) {
  const std::string_view line = text::trim(text.substr(0, text.find('\n')));
  return line.size() > 255 || line.find_first_of(" \t") != std::string_view::npos ? std::string() : std::string(line);
}

std::string kept_text(Kind kind, const std::string& text) {
  switch (kind) {
    case Kind::host_name:
    case Kind::mount_namespace:
      return first_word(text);
    case Kind::mount_table:
      return kernel::keep_mounts(text);
    case Kind::fstab:
      return remembered::keep_fstab(text);
    case Kind::unit:
      return remembered::keep_unit(text);
    case Kind::unit_links:
      return remembered::keep_unit_links(text);
    case Kind::autofs_master:
      return remembered::keep_autofs_master(text);
    case Kind::autofs_map:
      return remembered::keep_autofs_map(text);
    case Kind::pam_mount:
      return remembered::keep_pam_mount(text);
    case Kind::testparm:
      return server::keep_share_parameters(text);
    case Kind::debug_data:  // what is none tells nothing, and may be anything
      return text.empty() || kernel::parse_debug_data(text).recognised ? text : "?\n";
    case Kind::client_stats:
      return kernel::keep_stats(text);
    case Kind::tcp_sockets:
      return kernel::keep_sockets(text);
    case Kind::smbstatus:
      return server::keep_smbstatus(text);
    case Kind::unknown:
      break;
  }
  return {};
}

}  // namespace

DocumentKind kind_of_document(std::string_view name) noexcept {
  constexpr auto exact = std::to_array<std::pair<std::string_view, Kind>>({
      {"/proc/sys/kernel/hostname", Kind::host_name},
      {"/proc/self/ns/mnt", Kind::mount_namespace},
      {"/proc/1/ns/mnt", Kind::mount_namespace},
      {"/proc/fs/cifs/DebugData", Kind::debug_data},
      {"/proc/fs/cifs/Stats", Kind::client_stats},
      {"/etc/fstab", Kind::fstab},
      {"/etc/security/pam_mount.conf.xml", Kind::pam_mount},
      {remembered::systemd_links, Kind::unit_links},
  });
  for (const auto& [known, kind] : exact)
    if (known == name) return kind;
  if (name.starts_with("smbstatus")) return Kind::smbstatus;
  if (name.starts_with("testparm")) return Kind::testparm;
  if (is_mount_table(name)) return Kind::mount_table;
  if (kernel::is_socket_document(name)) return Kind::tcp_sockets;
  if (is_unit_file(name)) return Kind::unit;
  if (remembered::is_autofs_master(name)) return Kind::autofs_master;
  return is_plain_path(name) ? Kind::autofs_map : Kind::unknown;
}

bool is_read(std::string_view name, const model::Evidence& others) {
  const Kind kind = kind_of_document(name);
  if (kind != Kind::autofs_map) return kind != Kind::unknown;
  return std::ranges::any_of(others.documents(), [&](const model::Document& other) {
    if (kind_of_document(other.name) != Kind::autofs_master) return false;
    return std::ranges::count(remembered::autofs_map_files(other.name, other.text), name) != 0;
  });
}

bool is_same_matter(std::string_view a, std::string_view b) noexcept {
  const Kind kind = kind_of_document(a);
  const bool one_of_a_kind = kind == Kind::mount_table || kind == Kind::smbstatus || kind == Kind::testparm;
  return a == b || (one_of_a_kind && kind == kind_of_document(b)) || kernel::is_same_sockets(a, b);
}

model::Document distil(model::Document document) {
  const Kind kind = kind_of_document(document.name);
  document.text = kept_text(kind, text::decoded(std::move(document.text)));
  document.stderr_text = kind == Kind::smbstatus ? server::keep_known_lines(document.stderr_text) : std::string();
  return document;
}

}  // namespace netuse::inline v0::samba
