// SPDX-License-Identifier: MIT
#include "samba/notation/line_writer.hpp"
#include "samba/notation/smb_source.hpp"
#include "samba/remembered/definition_reader.hpp"
#include "samba/remembered/keep.hpp"
#include "samba/remembered/xml_tags.hpp"
#include "text/ascii.hpp"

/// pam_mount.conf(5): volumes that are mounted at logon.
namespace netuse::inline v0::samba::remembered {

namespace {

constexpr std::string_view document_name = "/etc/security/pam_mount.conf.xml";

/// A variable of pam_mount or of whoever generates the file. A dollar sign at the end of a share's name is none.
bool has_volume_variable(std::string_view text) noexcept {
  while (text.ends_with('$') || text.ends_with('/')) text.remove_suffix(1);
  return text.find("%(") != std::string_view::npos || text.starts_with('~') || text.find('$') != std::string_view::npos;
}

void read_volume(const XmlTag& volume, const Place& place, DefinitionReader& reader) {
  if (!is_smb_type(volume["fstype"])) return;
  const std::string source = "//" + volume["server"] + "/" + volume["path"];
  const std::string& target = volume["mountpoint"];
  if (!volume.sound) return place.lose("the volume " + quoted(source) + " is not well-formed XML; not listed");
  if (has_volume_variable(source) || has_volume_variable(target))
    return place.note("the volume " + quoted(source) + " on " + quoted(target) +
                      " holds a variable that is resolved at logon; not listed");
  model::Arena& arena = reader.arena();
  const std::string_view remote = to_unc(arena.copy(source), arena);
  const std::string_view mount_point = clean_path(arena.copy(target), arena);
  if (split_unc(remote).share.empty() || mount_point.data() == nullptr)
    return place.lose("the volume " + quoted(source) + " on " + quoted(target) +
                      " needs a server, a path and an absolute mountpoint; not listed");
  reader.found.push_back({.remote = remote,
                          .mount_point = mount_point,
                          .user = user_of(arena.copy(volume["options"]), place, Variables::pam_mount),
                          .persistent = true,
                          .noauto = true,
                          .automount = false,
                          .kind = Definition::Kind::pam_mount,
                          .document = document_name,
                          .line = place.line});
}

void append_attribute(std::string& to, std::string_view name, std::string_view value) {
  to.append(" ").append(name).append("=\"");
  for (const char c : value) {
    if (c == '&' || c == '<' || c == '>' || c == '"' || static_cast<unsigned char>(c) < ' ')
      to.append("&#").append(std::to_string(static_cast<unsigned char>(c))).append(";");
    else
      to += c;
  }
  to += '"';
}

std::string kept_volume(const XmlTag& volume) {
  std::string kept = "<volume";
  append_attribute(kept, "fstype", "cifs");
  append_attribute(kept, "server",
                   holds_option(volume["server"]) ? "?" : without_password("//" + volume["server"]).substr(2));
  const auto path = [&](const char* name) { return holds_option(volume[name]) ? std::string("?") : volume[name]; };
  append_attribute(kept, "path", path("path"));
  append_attribute(kept, "mountpoint", path("mountpoint"));
  if (!volume["options"].empty())
    append_attribute(kept, "options", keep_known_options(volume["options"], Variables::pam_mount));
  return kept.append(volume.sound ? "/>" : " ?>");
}

}  // namespace

std::string keep_pam_mount(std::string_view text) {
  LineWriter kept;
  XmlTag tag;
  bool any = false;
  for (XmlTags tags(text); tags.next(tag); any = true) {
    if (tag.name == "luserconf") kept.put(tag.line, "<luserconf/>");
    if (tag.name == "volume" && is_smb_type(tag["fstype"])) kept.put(tag.line, kept_volume(tag));
  }
  return any || text::trim(text).empty() ? kept.take() : "?\n";
}

void read_pam_mount(DefinitionReader& reader) {
  const model::Document* const document = reader.evidence.find(document_name);
  if (document == nullptr || !usable(*document, reader.out)) return;
  XmlTag tag;
  bool any = false;
  for (XmlTags tags(document->text); tags.next(tag); any = true) {
    const Place place{reader.out, document_name, tag.line};
    if (tag.name == "luserconf") place.note("users may have volumes of their own (luserconf), which are not read");
    if (tag.name == "volume") read_volume(tag, place, reader);
  }
  if (!any && !text::trim(document->text).empty())
    Place{reader.out, document_name, 1}.lose("the text is no XML; what it may define is not known");
}

}  // namespace netuse::inline v0::samba::remembered
