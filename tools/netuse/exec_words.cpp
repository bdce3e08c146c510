// SPDX-License-Identifier: MIT
#include "exec_words.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

namespace netuse::cli {

std::vector<std::string> take_program_arguments(std::vector<std::string>& typed) {
  const auto watch = std::ranges::find(typed, "watch");
  const auto exec = std::find_if(
      watch, typed.end(), [](const std::string& word) { return word == "--exec" || word.starts_with("--exec="); });
  const auto behind = std::min<std::ptrdiff_t>(typed.end() - exec, exec != typed.end() && *exec == "--exec" ? 2 : 1);
  std::vector<std::string> taken(exec + behind, typed.end());
  typed.erase(exec + behind, typed.end());
  return taken;
}

std::vector<std::string> own_words(const CLI::App& app, const std::vector<std::string>& arguments) {
  const CLI::App* const watch = app.get_subcommand("watch");
  std::vector<std::string> found;
  for (const std::string& argument : arguments) {
    const std::string name = argument.substr(0, argument.find('='));
    if (name == "--") break;
    if (!name.starts_with("--") || name == "--help" || name == "--version") continue;
    if (app.get_option_no_throw(name) != nullptr || watch->get_option_no_throw(name) != nullptr) found.push_back(name);
  }
  return found;
}

}  // namespace netuse::cli
