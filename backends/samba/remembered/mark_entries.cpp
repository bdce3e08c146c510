// SPDX-License-Identifier: MIT
// fstab, autofs masters and maps, pam_mount.
#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "samba/notation/mark.hpp"
#include "samba/remembered/autofs_master.hpp"
#include "samba/remembered/mark.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

using model::Keywords;

/// Maps write a blank as a backslash and the blank; elsewhere a backslash is a character as any other.
enum class Blanks : std::uint8_t { escaped, plain };

std::vector<std::string_view> fields_of(std::string_view line, Blanks blanks) {
  std::vector<std::string_view> fields;
  fields.reserve(8);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && !text::is_space(line[end]))
      end += blanks == Blanks::escaped && line[end] == '\\' && end + 1 < line.size() ? 2 : 1;
    if (end > at) fields.push_back(line.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return fields;
}

/// `auto.master`, `auto.x`, `y.autofs`: by these names masters and maps are found.
void mark_map_name(std::string_view name, Keywords& into) {
  constexpr std::string_view ending = ".autofs";
  if (name == "auto.master" || name == "auto.master.d") return into.keep(name);
  if (name.starts_with("auto.") || name.starts_with("auto_")) into.keep(name.substr(0, 5));
  if (name.ends_with(ending)) into.keep(name.substr(name.size() - ending.size()));
}

/// `[type[,format]:]map`.
void mark_map(std::string_view map, Keywords& into) {
  constexpr auto types =
      std::to_array<std::string_view>({"amd", "dir", "exec", "file", "files", "hesiod", "hosts", "ldap", "ldaps",
                                       "multi", "nis", "nisplus", "program", "sss", "sun", "userdir", "yp"});
  if (map == "-hosts" || map == "-null") return into.keep(map);
  const text::Cut typed = text::cut(map, ':');
  if (!typed.found) return mark_map_path(map, into);
  for (text::Cut word = text::cut(typed.head, ',');; word = text::cut(word.tail, ',')) {
    if (std::ranges::find(types, word.head) != types.end()) into.keep(word.head);
    if (!word.found) break;
  }
  mark_map_path(typed.tail, into);
}

void mark_autofs_options(std::string_view word, Keywords& into) {
  if (word == overlong_mark) return into.keep(word);
  mark_options(word.substr(1), into);
  mark_variables(word, into);
}

void mark_master_line(const std::vector<std::string_view>& words, Keywords& into) {
  if (words[0].starts_with('+')) return mark_map(words[0].substr(1), into);
  if (!words[0].starts_with('/')) return;
  model::keep_folder(words[0], into);
  if (words.size() > 1) mark_map(words[1], into);
  for (std::size_t i = 2; i < words.size(); ++i)
    if (words[i].starts_with('-')) mark_autofs_options(words[i], into);
}

void mark_entry(const std::vector<std::string_view>& words, Keywords& into) {
  if (words[0].starts_with('+')) return mark_map(words[0].substr(1), into);
  model::keep_folder(words[0], into);  // of a direct map the key is a path
  for (std::size_t i = 1; i < words.size(); ++i)
    words[i].starts_with('-') ? mark_autofs_options(words[i], into) : mark_variables(words[i], into);
}

/// ` name="value"` of a tag that was distilled; returns what follows it.
std::string_view mark_attribute(std::string_view text, Keywords& into) {
  const std::size_t open = text.find("=\"");
  if (open == std::string_view::npos) return {};
  const std::size_t end = std::min(text.find('"', open + 2), text.size());
  const std::string_view name = text::trim(text.substr(0, open));
  const std::string_view value = text.substr(open + 2, end - open - 2);
  into.keep(name);
  if (name == "fstype") into.keep(value);
  if (name == "mountpoint") model::keep_folder(value, into);
  if (name == "options") mark_options(value, into);
  mark_variables(value, into);
  return text.substr(std::min(end + 1, text.size()));
}

}  // namespace

void mark_map_path(std::string_view path, Keywords& into) {
  model::keep_folder(path, into);
  constexpr std::string_view parts = "/auto.master.d/";
  if (const std::size_t at = path.find(parts); at != std::string_view::npos) into.keep(path.substr(at, parts.size()));
  constexpr std::string_view folder = "/etc/autofs/";
  if (path.starts_with(folder)) into.keep(path.substr(0, folder.size()));
  mark_map_name(path.substr(path.rfind('/') + 1), into);  // npos + 1: all of it
}

void mark_fstab(Keywords& into) {
  into.escapes.octal = true;
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    const auto fields = fields_of(line, Blanks::plain);
    if (fields.size() < 3 || !(fields[2].starts_with("cifs") || fields[2].starts_with("smb3"))) continue;
    model::keep_folder(fields[1], into);
    into.keep(fields[2]);
    if (fields.size() > 3) mark_options(fields[3], into);
    for (std::size_t i = 4; i < fields.size(); ++i)
      if (fields[i].size() == 1) into.keep(fields[i]);
  }
}

void mark_autofs_master(Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);)
    if (const auto words = fields_of(line, Blanks::escaped); !words.empty()) mark_master_line(words, into);
}

void mark_autofs_map(Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);)
    if (const auto words = fields_of(line, Blanks::escaped); !words.empty()) mark_entry(words, into);
}

void mark_pam_mount(Keywords& into) {
  into.escapes.xml = true;
  std::string_view rest = into.text();
  for (std::size_t at = rest.find('<'); at != std::string_view::npos; at = rest.find('<')) {
    rest.remove_prefix(at + 1);
    for (const std::string_view tag : {"volume", "luserconf"})
      if (rest.starts_with(tag)) into.keep(rest.substr(0, tag.size()));
    std::string_view attributes = rest.substr(0, rest.find('>'));
    attributes.remove_prefix(std::min(attributes.find(' '), attributes.size()));
    while (!attributes.empty()) attributes = mark_attribute(attributes, into);
  }
}

}  // namespace netuse::inline v0::samba::remembered
