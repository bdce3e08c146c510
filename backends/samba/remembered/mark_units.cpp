// SPDX-License-Identifier: MIT
#include <algorithm>

#include "samba/notation/mark.hpp"
#include "samba/remembered/mark.hpp"
#include "samba/remembered/unit_set.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

using model::Keywords;

bool is_key(std::string_view key) noexcept {
  return key == "What" || key == "Where" || key == "Type" || key == "Options" || key == "WantedBy" ||
         key == "RequiredBy" || key == "SourcePath";
}

void mark_setting(std::string_view key, std::string_view value, Keywords& into) {
  if (!is_key(key)) return;
  into.keep(key);
  if (key == "Type" || key == "SourcePath") return into.keep(value);
  if (key == "Where") return model::keep_folder(value, into);
  if (key == "Options") return mark_options(value, into);
  if (key == "What") return;
  for (text::Cut unit = text::cut(value, ' ');; unit = text::cut(unit.tail, ' ')) {
    mark_unit_name(unit.head, into);
    if (!unit.found) return;
  }
}

}  // namespace

void mark_unit_path(std::string_view path, Keywords& into) {
  if (path == "/dev/null") return into.keep(path);
  for (const std::string_view folder : systemd_directories)
    if (path.starts_with(folder)) {
      into.keep(path.substr(0, folder.size()));
      path.remove_prefix(folder.size());
    }
  model::keep_folder(path, into);
  for (text::Cut part = text::cut(path, '/');; part = text::cut(part.tail, '/')) {
    mark_unit_name(part.head, into);
    if (part.head == "override.conf") into.keep(part.head);  // as `systemctl edit` calls it
    constexpr std::string_view ending = ".conf";
    if (part.head.ends_with(ending)) into.keep(part.head.substr(part.head.size() - ending.size()));
    if (!part.found) return;
  }
}

void mark_unit(Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    if (line == "[Unit]" || line == "[Mount]" || line == "[Install]" || line == "[Automount]") into.keep(line);
    const text::Cut cut = text::cut(line, '=');
    if (cut.found) mark_setting(text::trim(cut.head), text::trim(cut.tail), into);
  }
}

void mark_unit_links(Keywords& into) {
  into.escapes.hex = into.escapes.parts = true;
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    constexpr std::string_view arrow = " -> ";
    const std::size_t at = line.find(arrow);
    if (at == std::string_view::npos) continue;
    mark_unit_path(line.substr(0, at), into);
    mark_unit_path(line.substr(at + arrow.size()), into);
  }
}

}  // namespace netuse::inline v0::samba::remembered
