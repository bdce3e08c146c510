// SPDX-License-Identifier: MIT
#include "usage.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "cli.hpp"
#include "hint.hpp"
#include "words.hpp"

namespace netuse::cli {

namespace {

/// CLI11 lists what it did not expect backwards, and by command; people want it as they typed it.
std::vector<std::string> not_expected(const CLI::App& app, const std::vector<std::string>& typed) {
  const std::vector<std::string> found = app.remaining(true);
  std::multiset<std::string> rest(found.begin(), found.end());
  std::vector<std::string> list;
  for (const std::string& argument : typed)
    if (const auto it = rest.find(argument); it != rest.end()) {
      list.push_back(argument);
      rest.erase(it);
    }
  return list;
}

void add_options(const CLI::App& app, std::vector<std::string>& names) {
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
}

/// What could have been typed in the place of such an argument.
std::vector<std::string> expected(const CLI::App& app, const std::string& argument) {
  std::vector<std::string> names;
  const auto chosen = app.get_subcommands();
  if (argument.starts_with('-')) {
    add_options(app, names);
    for (const CLI::App* subcommand : chosen) add_options(*subcommand, names);
  } else if (chosen.empty()) {
    for (const CLI::App* subcommand : app.get_subcommands({})) names.push_back(subcommand->get_name());
  }
  return names;
}

std::string sentence(const CLI::App& app, const std::vector<std::string>& typed) {
  std::string list = "not expected:";
  std::string questions;
  const std::vector<std::string> extras = not_expected(app, typed);
  for (const std::string& argument : extras) {
    list += " " + argument;
    if (questions.empty()) questions = words::question(argument.substr(0, argument.find('=')), expected(app, argument));
  }
  const auto chosen = app.get_subcommands();
  if (questions.empty() && !extras.empty())
    questions = hint_for(typed, extras.front(), chosen.empty() ? std::string() : chosen.front()->get_name());
  return list + questions;
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& known) {
  return {[known](std::string& text) {
            for (const std::string& word : known)
              if (CLI::detail::to_lower(word) == CLI::detail::to_lower(text)) {
                text = word;
                return std::string();
              }
            return "'" + text + "' is none of: " + words::joined(known) + words::question(text, known);
          },
          ""};
}

int refuse(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& typed) {
  const bool extras = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  const auto chosen = app.get_subcommands();
  return report_usage(extras ? sentence(app, typed) : error.what(),
                      chosen.empty() ? std::string() : chosen.front()->get_name());
}

}  // namespace netuse::cli
