// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "log/log.hpp"
#include "model/evidence.hpp"
#include "model/snapshot.hpp"
#include "samba/notation/mount_option.hpp"
#include "samba/remembered/definition.hpp"

/// What the readers of the single sources share.
namespace netuse::inline v0::samba::remembered {

/// Where readers put what they found.
struct DefinitionReader {
  const model::Evidence& evidence;
  model::Snapshot& out;
  std::vector<Definition> found;

  model::Arena& arena() const { return out.arena(); }
};

void read_fstab(DefinitionReader& reader);
void read_systemd_units(DefinitionReader& reader);
void read_autofs_maps(DefinitionReader& reader);
void read_pam_mount(DefinitionReader& reader);

/// A place in a document that diagnostics speak of.
struct Place {
  model::Snapshot& out;
  std::string_view document;
  std::uint32_t line = 0;

  /// Worth knowing; nothing that stands there is lost.
  void note(std::string message) const { out.diagnose(Severity::info, document, line, std::move(message)); }
  /// The definition that stands there is not listed.
  void lose(std::string message) const { out.diagnose(Severity::warning, document, line, std::move(message)); }
};
/// Lines that have not the shape of their document: told once, with the first of them.
class ForeignLines {
 public:
  void add(std::uint32_t line) {
    log::trace([&] { return "line " + std::to_string(line) + " of what is read now is no entry"; });
    if (count_++ == 0) first_ = line;
  }
  /// `of_what`: "an entry of fstab(5)".
  void tell(model::Snapshot& out, std::string_view document, std::string_view of_what) const;

 private:
  std::size_t count_ = 0;
  std::uint32_t first_ = 0;
};
/// What is kept of such a line.
inline constexpr std::string_view foreign_mark = "?";

/// May the document be interpreted? One that exists and could not be read is a diagnostic; one that is missing is not.
bool usable(const model::Document& document, model::Snapshot& out);

/// Is it the type of an SMB mount (`cifs`, `smb3`, with a subtype, in a list)?
bool is_smb_type(std::string_view type) noexcept;
/// Who logs on, as Win32_NetworkConnection.UserName has it: `DOMAIN\user`, `user`, or a null view for guests, multiuser
/// and where the options do not say. A name with a variable, which nobody resolved here: null, with a note. A password
/// behind the name is passed over.
std::string_view user_of(std::string_view options, const Place& place, Variables variables = Variables::none);
/// An absolute path without doubled slashes and none at the end; a null view for any other text.
std::string_view clean_path(std::string_view path, model::Arena& arena);

}  // namespace netuse::inline v0::samba::remembered
