// SPDX-License-Identifier: MIT
#include <array>

#include "samba/notation/line_writer.hpp"
#include "samba/notation/smb_source.hpp"
#include "samba/remembered/definition_reader.hpp"
#include "samba/remembered/keep.hpp"
#include "text/ascii.hpp"
#include "text/in_quotes.hpp"
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

void take(When& when, const MountOption& option) noexcept {
  if (option.key == "noauto") when.noauto = true;
  if (option.key == "auto") when.noauto = false;
  if (option.key == "x-systemd.automount") when.automount = true;
  if (option.key == "comment" && option.value == "systemd.automount") when.automount = true;  // before systemd 220
  if (option.key == "x-systemd.wanted-by" || option.key == "x-systemd.required-by") when.wanted = true;
}

When when_of(std::string_view options) noexcept {
  When when;
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);) take(when, option);
  return when;
}

bool looks_like_share(std::string_view source) noexcept {
  return begins_as_remote(source) || source.starts_with("\\134\\134");
}

/// A blank that is not escaped moves the type to a later field.
bool is_torn(const Fields& fields) noexcept {
  if (!looks_like_share(fields.at[0])) return false;
  const Fields more = split(fields.rest);
  return is_smb_type(fields.at[3]) || is_smb_type(more.at[0]) || is_smb_type(more.at[1]) || fields.at[2].empty();
}

bool is_comment(const Fields& fields) noexcept {
  return fields.at[0].empty() || fields.at[0].front() == '#';
}

/// No entry at all: where something is mounted stands in the second field, and what it is in the third.
bool is_foreign(const Fields& fields) noexcept {
  const std::string_view point = fields.at[1];
  const bool is_point =
      point.starts_with('/') || point == "none" || point == "swap" || point == "ignore" || point == "-";
  return !is_comment(fields) && !is_smb_type(fields.at[2]) && !is_torn(fields) && (!is_point || fields.at[2].empty());
}

void read_line(std::string_view line, const Place& place, DefinitionReader& reader) {
  const Fields fields = split(line);
  if (is_comment(fields)) return;
  if (!is_smb_type(fields.at[2])) {
    if (is_torn(fields))
      place.lose("the third field is not a file system type: a blank inside a path must be written \\040; not listed");
    return;
  }
  const std::string_view remote = to_unc(decode_octal(fields.at[0], reader.arena()), reader.arena());
  const std::string_view mount_point = clean_path(decode_octal(fields.at[1], reader.arena()), reader.arena());
  if (split_unc(remote).share.empty())
    return place.lose("the source " + text::in_quotes(fields.at[0]) + " is not of the form //host/share; not listed");
  if (mount_point.data() == nullptr)
    return place.lose("the mount point " + text::in_quotes(fields.at[1]) + " is not an absolute path; not listed");
  const std::string_view options = decode_octal(fields.at[3], reader.arena());
  const When when = when_of(options);
  reader.found.push_back({.remote = remote,
                          .mount_point = mount_point,
                          .user = user_of(options, place),
                          .persistent = !when.noauto || when.automount || when.wanted,
                          .noauto = when.noauto,
                          .automount = when.automount,
                          .kind = Definition::Kind::fstab,
                          .document = place.document,
                          .line = place.line});
}

void read_document(const model::Document& document, DefinitionReader& reader) {
  if (!usable(document, reader.out)) return;
  ForeignLines foreign;
  text::Lines lines(document.text);
  for (std::string_view line; lines.next(line);) {
    if (is_foreign(split(line))) foreign.add(lines.number());
    read_line(line, {reader.out, document.name, lines.number()}, reader);
  }
  foreign.tell(reader.out, document.name, "an entry of fstab(5)");
}

/// The share, or a URL that somebody took for one; of any other text nothing.
std::string kept_source(std::string_view source) {
  const std::string plain = decoded_octal(source);
  const bool is_url = plain.starts_with("smb://") || plain.starts_with("cifs://");
  if ((!begins_as_remote(plain) && !is_url) || holds_option(plain)) return "?";
  const std::string kept = without_password(plain);
  return kept == plain ? std::string(source) : encoded_octal(kept);
}

/// mount(8) decodes the field before it parts the options: `a\054b` are two.
std::string kept_options(std::string_view options) {
  const std::string plain = decoded_octal(options);
  const std::string kept = keep_known_options(plain, Variables::none);
  return kept == plain ? std::string(options) : encoded_octal(kept);
}

/// The line as it is kept; empty where it is of no SMB mount.
std::string kept_line(std::string_view line) {
  const Fields fields = split(line);
  if (is_comment(fields)) return {};
  if (is_foreign(fields)) return std::string(foreign_mark);
  if (!is_smb_type(fields.at[2])) return !is_torn(fields) ? "" : fields.at[2].empty() ? "//?" : "//? ? ? cifs";
  std::string kept = kept_source(fields.at[0]);
  const bool has_point = fields.at[1].starts_with('/') && !holds_option(decoded_octal(fields.at[1]));
  kept.append(" ").append(has_point ? fields.at[1] : "?").append(" cifs");
  if (fields.at[3].empty()) return kept;
  const std::string options = kept_options(fields.at[3]);
  kept.append(" ").append(options.empty() ? "defaults" : options);
  const bool numbers = !fields.rest.empty() && fields.rest.find_first_not_of("0123456789 \t") == std::string_view::npos;
  return numbers ? kept.append(" ").append(fields.rest) : kept;
}

}  // namespace

std::string keep_fstab(std::string_view text) {
  LineWriter kept;
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);)
    if (const std::string some = kept_line(line); !some.empty()) kept.put(lines.number(), some);
  return kept.take();
}

void read_fstab(DefinitionReader& reader) {
  if (const model::Document* const fstab = reader.evidence.find("/etc/fstab")) read_document(*fstab, reader);
}

}  // namespace netuse::inline v0::samba::remembered
