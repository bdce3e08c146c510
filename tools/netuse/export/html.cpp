// SPDX-License-Identifier: MIT
#include "export/export_look.hpp"
#include "export/html/page.hpp"
#include "export_kinds.hpp"
#include "watch/source.hpp"

namespace netuse::cli {

/// Where a moment of a timeline was chosen the page is of that moment.
int export_html(const Arguments& arguments) {
  const Globals& globals = arguments.globals;
  const ExportLook look = look_for_export(globals, {.reasons = true});
  if (look.error) return report_look(look, globals);
  std::optional<html::Film> film;
  if (is_film(globals) && !globals.frame && globals.at.empty())
    film = html::film_of(film_path(globals), options_of(globals));
  write_export(arguments, html::page_of(*look.snapshot, film), Readers::owner);
  return report_look(look, globals);
}

}  // namespace netuse::cli
