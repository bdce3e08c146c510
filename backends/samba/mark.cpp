// SPDX-License-Identifier: MIT
#include "samba/mark.hpp"

#include "samba/document.hpp"
#include "samba/kernel/client_stats.hpp"
#include "samba/kernel/mark.hpp"
#include "samba/remembered/mark.hpp"
#include "samba/server/mark.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba {

namespace {

using Kind = DocumentKind;
using model::Keywords;

/// `smbstatus -S --json`: the program and its options; what else somebody called it is a name.
void mark_program(std::string_view name, Keywords& into) {
  constexpr auto letters = "abcdefghijklmnopqrstuvwxyzSB-";
  bool first = true;
  for (text::Cut cut = text::cut(name, ' ');; cut = text::cut(cut.tail, ' '), first = false) {
    const bool is_option = cut.head.starts_with('-') && cut.head.size() <= 16 &&
                           cut.head.find_first_not_of(letters) == std::string_view::npos;
    if (is_option || (first && (cut.head == "smbstatus" || cut.head == "testparm"))) into.keep(cut.head);
    if (!cut.found) return;
  }
}

void mark_name(Kind kind, std::string_view name, Keywords& into) {
  switch (kind) {
    case Kind::unknown:
      if (name.starts_with("/proc/fs/cifs/")) into.keep(name);
      return;
    case Kind::unit:
      into.escapes.hex = true;
      return remembered::mark_unit_path(name, into);
    case Kind::autofs_master:
    case Kind::autofs_map:
      return remembered::mark_map_path(name, into);
    case Kind::smbstatus:
    case Kind::testparm:
      return mark_program(name, into);
    default:  // known by this name and no other
      into.keep(name);
  }
}

void mark_text(Kind kind, Keywords& into) {
  switch (kind) {
    case Kind::unknown:
    case Kind::host_name:
      return;
    case Kind::mount_namespace:
      return into.keep(into.text());
    case Kind::mount_table:
      return kernel::mark_mounts(into);
    case Kind::debug_data:
      return kernel::mark_debug_data(into);
    case Kind::client_stats:
      return kernel::mark_stats(into);
    case Kind::tcp_sockets:
      return kernel::mark_sockets(into);
    case Kind::fstab:
      return remembered::mark_fstab(into);
    case Kind::unit:
      return remembered::mark_unit(into);
    case Kind::unit_links:
      return remembered::mark_unit_links(into);
    case Kind::autofs_master:
      return remembered::mark_autofs_master(into);
    case Kind::autofs_map:
      return remembered::mark_autofs_map(into);
    case Kind::pam_mount:
      return remembered::mark_pam_mount(into);
    case Kind::smbstatus:
      return server::mark_smbstatus(into);
    case Kind::testparm:
      return server::mark_share_parameters(into);
  }
}

}  // namespace

void mark(const model::Document& document, backends::Part part, Keywords& into) {
  const Kind kind = kind_of_document(document.name);
  if (part == backends::Part::name) return mark_name(kind, document.name, into);
  if (part == backends::Part::text) return mark_text(kind, into);
  server::mark_remarks(into);
}

}  // namespace netuse::inline v0::samba
