// SPDX-License-Identifier: MIT
// The files that a pattern names.
#include "source/glob.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <utility>

#include "host/errno_name.hpp"
#include "host/native_path.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::source {

namespace {

namespace fs = std::filesystem;
using host::native_path;
using host::utf8_of;

/// How far `**` goes down.
constexpr std::size_t most_depth = 64;

std::string reason_of(const std::error_code& error) {
  const std::error_condition condition = error.default_error_condition();
  return condition.category() == std::generic_category() ? host::errno_name(condition.value()) : error.message();
}

/// Walks down a pattern's parts, with all folders that fit so far.
class Expansion {
 public:
  Expansion(const PathStyle& style, Found& found) : style_(style), found_(found) {}

  std::vector<fs::path> run(const Pattern& pattern) {
    std::vector<fs::path> paths{native_path(pattern.root)};
    sure_ = true;
    for (std::size_t i = 0; i < pattern.parts.size(); ++i) {
      const std::string& part = pattern.parts[i];
      const bool last = i + 1 == pattern.parts.size();
      paths = part == "**" ? all_below(paths) : next(paths, part);
      if (part == "**" && last) paths = next(paths, "*");
      std::ranges::sort(paths);
      const auto again = std::ranges::unique(paths);
      paths.erase(again.begin(), again.end());
    }
    return paths;
  }

 private:
  std::vector<fs::path> next(const std::vector<fs::path>& folders, const std::string& part) {
    std::vector<fs::path> out;
    if (!has_wildcard(part, style_)) {
      for (const fs::path& folder : folders) out.push_back(folder / native_path(literal_of(part, style_)));
      return out;
    }
    const bool hidden = literal_of(part, style_).starts_with('.');
    for (const fs::path& folder : folders)
      each_entry(folder, [&](const fs::directory_entry& entry, const std::string& name) {
        if ((hidden || !name.starts_with('.')) && matches(part, name, style_))
          out.push_back(folder / entry.path().filename());
      });
    sure_ = false;
    return out;
  }

  /// The folders and all below them. Links are not followed, and no folder is walked twice, so that nothing loops.
  std::vector<fs::path> all_below(const std::vector<fs::path>& folders) {
    std::vector<fs::path> out = folders;
    std::set<fs::path> walked;
    std::size_t begin = 0;
    for (std::size_t depth = 0; depth < most_depth && begin < out.size(); ++depth) {
      const std::size_t end = out.size();
      for (; begin < end; ++begin) {
        const fs::path folder = out[begin];
        if (!walked.insert(identity_of(folder)).second) continue;
        each_entry(folder, [&](const fs::directory_entry& entry, const std::string& name) {
          std::error_code ignored;
          if (!name.starts_with('.') && !entry.is_symlink(ignored) && entry.is_directory(ignored))
            out.push_back(folder / entry.path().filename());
        });
      }
      sure_ = false;
    }
    return out;
  }

  static fs::path identity_of(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder.empty() ? fs::path(".") : folder, error);
    return error ? folder : real;
  }

  template <class Visit>
  void each_entry(const fs::path& folder, Visit visit) {
    std::error_code error;
    fs::directory_iterator it(folder.empty() ? fs::path(".") : folder, error);
    for (const fs::directory_iterator end; !error && it != end; it.increment(error))
      visit(*it, utf8_of(it->path().filename()));
    if (error) note(folder, reason_of(error));
  }

  /// Below a wildcard, what is no folder, or has none of that name, is only what does not fit.
  void note(const fs::path& folder, std::string reason) {
    if (!sure_ && (reason == "ENOENT" || reason == "ENOTDIR")) return;
    found_.unlisted.push_back({.folder = folder.empty() ? "." : utf8_of(folder), .reason = std::move(reason)});
  }

  const PathStyle& style_;
  Found& found_;
  bool sure_ = true;  ///< nothing but literal parts so far
};

bool is_file(const fs::path& path) {
  std::error_code error;
  return !fs::is_directory(path, error) && fs::exists(path, error);
}

/// A name among alternatives that has no wildcard is meant, as a shell has it: if it is not there, its reader says so.
bool is_meant(const Pattern& pattern, const PathStyle& style) {
  return std::ranges::none_of(pattern.parts, [&](const std::string& part) { return has_wildcard(part, style); });
}

Found expand(const std::string& where, const PathStyle& style) {
  constexpr std::size_t longest = 32'767;
  if (where.size() > longest)
    throw Error(Wbem::invalid_parameter, "the pattern of recordings is longer than any path; give a shorter one");
  Found found;
  bool any = false;
  const std::vector<std::string> alternatives = expand_braces(where, style);
  for (const std::string& text : alternatives) {
    const Pattern pattern = parse_pattern(text, style);
    const bool meant = alternatives.size() > 1 && is_meant(pattern, style);
    for (const fs::path& path : Expansion(style, found).run(pattern)) {
      const bool there = is_file(path);
      any = any || there;
      std::error_code ignored;
      if (there || (meant && !fs::is_directory(path, ignored))) found.files.push_back(utf8_of(path));
    }
  }
  if (!any) found.files.clear();
  std::ranges::sort(found.unlisted);
  const auto again = std::ranges::unique(found.unlisted);
  found.unlisted.erase(again.begin(), again.end());
  return found;
}

}  // namespace

Found matching_files(const std::string& where, const PathStyle& style) {
  std::error_code error;
  Found found;
  if (fs::is_directory(native_path(where), error)) {
    for (const fs::path& path :
         Expansion(style, found).run({.root = utf8_of(native_path(where) / ""), .parts = {"*.json"}}))
      if (is_file(path)) found.files.push_back(utf8_of(path));
  } else {
    found = expand(where, style);
    // A file of that very name is what is left when nothing fits the name as a pattern.
    if (found.files.empty() && is_file(native_path(where))) found.files.push_back(where);
  }
  std::ranges::sort(found.files);
  const auto again = std::ranges::unique(found.files);
  found.files.erase(again.begin(), again.end());
  return found;
}

}  // namespace netuse::inline v0::source
