// SPDX-License-Identifier: MIT
#include "samba/mark.hpp"

#include <algorithm>
#include <array>

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

/// `smbstatus -S --json`: the program, by which the document is known, and its options; what else somebody called it is
/// a name.
void mark_program(std::string_view name, Keywords& into) {
  constexpr auto options = std::to_array<std::string_view>(
      {"--json",    "-j", "--shares", "-S", "--processes", "-p", "--brief", "-b", "--verbose",         "-v",
       "--numeric", "-n", "--locks",  "-L", "--byterange", "-B", "--fast",  "-f", "--suppress-prompt", "-s"});
  for (const std::string_view program : {"smbstatus", "testparm"})
    if (name.starts_with(program)) into.keep(name.substr(0, program.size()));
  for (text::Cut cut = text::cut(name, ' ');; cut = text::cut(cut.tail, ' ')) {
    if (std::ranges::find(options, cut.head) != options.end()) into.keep(cut.head);
    if (!cut.found) return;
  }
}

/// Files of the kernel's client that nothing reads.
void mark_file_of_kernel(std::string_view name, Keywords& into) {
  constexpr std::string_view folder = "/proc/fs/cifs/";
  constexpr auto files =
      std::to_array<std::string_view>({"LinuxExtensionsEnabled", "LookupCacheEnabled", "SecurityFlags", "Stats",
                                       "cifsFYI", "dfscache", "mount_params", "open_files", "traceSMB"});
  if (!name.starts_with(folder)) return;
  into.keep(name.substr(0, folder.size()));
  const std::string_view file = name.substr(folder.size());
  if (std::ranges::find(files, file) != files.end()) into.keep(file);
}

/// `mnt:[4026531840]`
void mark_namespace(std::string_view text, Keywords& into) {
  constexpr std::string_view begin = "mnt:[";
  const std::string_view number = text.substr(std::min(begin.size(), text.size()));
  if (text.starts_with(begin) && number.find_first_not_of("0123456789]") == std::string_view::npos) into.keep(text);
}

void mark_name(Kind kind, std::string_view name, Keywords& into) {
  switch (kind) {
    case Kind::unknown:
      return mark_file_of_kernel(name, into);
    case Kind::unit:
      into.escapes.hex = into.escapes.parts = true;
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
      return mark_namespace(text::trim(into.text()), into);
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
