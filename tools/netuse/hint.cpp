// SPDX-License-Identifier: MIT
#include "hint.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace netuse::cli {

namespace {

using Words = std::vector<std::string>;

bool begins_query(std::string_view word) {
  constexpr auto first_words = std::to_array<std::string_view>({"SELECT", "ASSOCIATORS", "REFERENCES"});
  return std::ranges::any_of(first_words, [&](std::string_view first) {
    return std::ranges::equal(word, first, {}, [](unsigned char c) { return std::toupper(c); });
  });
}

std::string joined(Words::const_iterator from, Words::const_iterator end) {
  std::string text;
  for (; from != end && !from->starts_with("--"); ++from) text += (text.empty() ? "" : " ") + *from;
  return text;
}

/// The shell split a query into its words.
std::string of_query(const Words& typed) {
  const auto first = std::ranges::find_if(typed, begins_query);
  if (first == typed.end()) return {};
  return "; put the query in quotes: \"" + joined(first, typed.end()) + "\"";
}

/// `--columns A, B`
std::string of_list(const Words& typed, const std::string& extra) {
  const auto at = std::ranges::find(typed, extra);
  if (at == typed.begin() || at == typed.end() || !std::prev(at)->ends_with(',')) return {};
  return "; write the names without blanks: " + *std::prev(at) + extra;
}

/// `--source fleet/*.json`: the shell put the files in place of the pattern.
std::string of_files(const Words& typed, const std::string& extra) {
  const bool source =
      std::ranges::any_of(typed, [](const std::string& word) { return word == "-s" || word.starts_with("--source"); });
  if (!source || !extra.ends_with(".json")) return {};
  return "; put a pattern in quotes: --source 'recordings:*.json'";
}

bool is_name_of_connection(std::string_view word) noexcept {
  const bool drive = word.size() == 2 && word[1] == ':';
  return word.starts_with('/') || word.starts_with("\\\\") || drive;
}

}  // namespace

std::string hint_for_path(std::string_view path) {
  if (!is_name_of_connection(path)) return {};
  return "; 'netuse explain " + std::string(path) + "' tells of one connection by its mount point or remote name";
}

std::string hint_for(const Words& typed, const std::string& extra, std::string_view command) {
  if (command == "query" || command == "watch") return of_query(typed);
  if (command.empty() && begins_query(typed.empty() ? std::string() : typed.front()))
    return "; write 'netuse query' before it";
  if (command.empty() && is_name_of_connection(extra)) return hint_for_path(extra);
  const std::string list = of_list(typed, extra);
  return list.empty() ? of_files(typed, extra) : list;
}

}  // namespace netuse::cli
