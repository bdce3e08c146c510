// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "model/evidence.hpp"

/// The documents that this backend reads, known by name.
namespace netuse::inline v0::samba {

enum class DocumentKind : std::uint8_t {
  unknown,
  host_name,
  mount_namespace,
  mount_table,  ///< mounts or mountinfo of a process
  debug_data,
  client_stats,
  tcp_sockets,  ///< or a table of /proc/net
  fstab,
  unit,  ///< or a drop-in
  unit_links,
  autofs_master,
  autofs_map,  ///< any other file, if a master names it
  pam_mount,
  smbstatus,
  testparm
};
DocumentKind kind_of_document(std::string_view name) noexcept;

/// Does the interpreter read a document of this name, beside these others?
bool is_read(std::string_view name, const model::Evidence& others);

/// Do documents of these two names tell the same: mount tables of whatever process, outputs of smbstatus, sockets?
bool is_same_matter(std::string_view a, std::string_view b) noexcept;

/// What of a document may be kept: by its grammar, what the readers read (DebugData as a whole, if it is that). UTF-16
/// and a byte order mark are decoded. Doing it again changes nothing. Pure; any bytes are normal input.
model::Document distil(model::Document document);

}  // namespace netuse::inline v0::samba
