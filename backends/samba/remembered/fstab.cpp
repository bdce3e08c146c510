// SPDX-License-Identifier: MIT
#include <array>

#include "samba/remembered/definition_reader.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

/// fstab(5): source, mount point, type, options; parted by blanks, blanks inside written as octal escapes.
namespace netuse::inline v0::samba::remembered {

namespace {

struct Fields {
  std::array<std::string_view, 4> at;
  std::string_view rest;
};

Fields split(std::string_view line) noexcept {
  Fields fields{.at = {}, .rest = text::trim(line)};
  for (std::string_view& field : fields.at) {
    std::size_t end = 0;
    while (end < fields.rest.size() && !text::is_blank(fields.rest[end])) ++end;
    field = fields.rest.substr(0, end);
    fields.rest = text::trim(fields.rest.substr(end));
  }
  return fields;
}

/// What the options say about when it is mounted.
struct When {
  bool noauto = false;
  bool automount = false;
  bool wanted = false;  ///< by a unit other than the usual target
};

void take(When& when, const Option& option) noexcept {
  if (option.key == "noauto") when.noauto = true;
  if (option.key == "auto") when.noauto = false;
  if (option.key == "x-systemd.automount") when.automount = true;
  if (option.key == "comment" && option.value == "systemd.automount") when.automount = true;  // before systemd 220
  if (option.key == "x-systemd.wanted-by" || option.key == "x-systemd.required-by") when.wanted = true;
}

When when_of(std::string_view options) noexcept {
  When when;
  Option option;
  for (OptionWalk walk(options); walk.next(option);) take(when, option);
  return when;
}

bool looks_like_share(std::string_view source) noexcept {
  return source.starts_with("//") || source.starts_with("\\\\") || source.starts_with("\\134\\134");
}

/// A blank that is not escaped moves the type to a later field.
bool is_torn(const Fields& fields) noexcept {
  if (!looks_like_share(fields.at[0])) return false;
  const Fields more = split(fields.rest);
  return is_smb_type(fields.at[3]) || is_smb_type(more.at[0]) || is_smb_type(more.at[1]) || fields.at[2].empty();
}

void read_line(std::string_view line, const Place& place, DefinitionReader& reader) {
  const Fields fields = split(line);
  if (fields.at[0].empty() || fields.at[0].front() == '#') return;
  if (!is_smb_type(fields.at[2])) {
    if (is_torn(fields))
      place.lose("the third field is not a file system type: a blank inside a path must be written \\040; not listed");
    return;
  }
  const std::string_view remote = to_unc(decode_octal(fields.at[0], reader.arena()), reader.arena());
  const std::string_view mount_point = clean_path(decode_octal(fields.at[1], reader.arena()), reader.arena());
  if (split_unc(remote).share.empty())
    return place.lose("the source " + quoted(fields.at[0]) + " is not of the form //host/share; not listed");
  if (mount_point.data() == nullptr)
    return place.lose("the mount point " + quoted(fields.at[1]) + " is not an absolute path; not listed");
  const When when = when_of(fields.at[3]);
  reader.found.push_back({.remote = remote,
                          .mount_point = mount_point,
                          .user = user_of(fields.at[3], place),
                          .persistent = !when.noauto || when.automount || when.wanted,
                          .noauto = when.noauto,
                          .automount = when.automount,
                          .kind = Definition::Kind::fstab,
                          .document = place.document,
                          .line = place.line});
}

void read_document(const model::Document& document, DefinitionReader& reader) {
  if (!usable(document, reader.out)) return;
  text::Lines lines(document.text);
  for (std::string_view line; lines.next(line);) read_line(line, {reader.out, document.name, lines.number()}, reader);
}

}  // namespace

void read_fstab(DefinitionReader& reader) {
  if (const model::Document* const fstab = reader.evidence.find("/etc/fstab")) read_document(*fstab, reader);
  for (const model::Document& document : reader.evidence.documents())
    if (document.name.starts_with("/etc/fstab.d/") && document.name.ends_with(".fstab"))
      read_document(document, reader);
}

}  // namespace netuse::inline v0::samba::remembered
