// SPDX-License-Identifier: MIT
#include "help_format.hpp"

#include "words.hpp"

namespace netuse::cli {

namespace {

/// The properties' names in lines of a terminal's width.
std::string property_lines() {
  constexpr std::size_t width = 78;
  std::string text = "Properties:";
  std::string line;
  for (const std::string& name : words::properties()) {
    if (line.size() + name.size() + 2 > width) {
      text += "\n " + line;
      line.clear();
    }
    line += " " + name;
  }
  return text + "\n " + line + "\n";
}

}  // namespace

bool has_rows(std::string_view subcommand) {
  return subcommand.empty() || subcommand == "list" || subcommand == "query";
}

std::string HelpFormatter::make_footer(const CLI::App* app) const {
  std::string text;
  if (const CLI::App* const all = app->get_parent()) {
    for (const std::string& group : all->get_groups()) {
      if (group == view_group && !has_rows(app->get_name())) continue;
      const auto shared = all->get_options([&](const CLI::Option* option) {
        return option->get_group() == group && option != all->get_help_ptr() && option != all->get_version_ptr() &&
               option->get_name() != "--where" && option->nonpositional();
      });
      if (!shared.empty()) text += make_group(group == "Options" ? "Options of all subcommands" : group, false, shared);
    }
    text.erase(0, 1);  // there is a blank line before the footer already
    text += '\n';
  }
  return text + CLI::Formatter::make_footer(app) + '\n' + property_lines();
}

}  // namespace netuse::cli
