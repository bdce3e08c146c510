// SPDX-License-Identifier: MIT
#include "samba/notation/mark.hpp"
#include "samba/server/mark.hpp"
#include "samba/server/share_lines.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::server {

namespace {

/// The sections that are no share of this name.
bool is_special(std::string_view section) noexcept {
  return text::iequals(section, "global") || text::iequals(section, "homes") || text::iequals(section, "printers");
}

}  // namespace

/// As keep_share_parameters() writes it: `[share]`, `key = value`.
void mark_share_parameters(model::Keywords& into) {
  text::Lines lines(into.text());
  for (std::string_view line; lines.next(line);) {
    const std::string_view rest = text::trim(line);
    if (rest.starts_with('[')) {
      const std::string_view section = rest.substr(1, rest.find(']') - 1);
      if (is_special(section)) into.keep(section);
      continue;
    }
    const text::Cut cut = text::cut(rest, '=');
    const std::string_view key = text::trim(cut.head);
    const std::string_view value = text::trim(cut.tail);
    if (!cut.found || (key != "path" && key != "comment" && key != "printable" && key != "copy")) continue;
    into.keep(key);
    if (key == "printable" || (key == "copy" && is_special(unquoted(value)))) into.keep(value);
    if (key == "path") model::keep_folder(unquoted(value), into);
  }
}

}  // namespace netuse::inline v0::samba::server
