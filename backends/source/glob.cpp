// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>

#include "host/open_file.hpp"
#include "source/fleet.hpp"

namespace netuse::inline v0::source {

namespace {

namespace fs = std::filesystem;

bool has_wildcard(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

/// The paths below `folder` whose next component fits; hidden ones only where the pattern is hidden too.
void expand_in(const fs::path& folder, const std::string& pattern, std::vector<fs::path>& out) {
  std::error_code error;
  for (fs::directory_iterator it(folder.empty() ? fs::path(".") : folder, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = host::utf8_of(it->path().filename());
    if (name.starts_with('.') && !pattern.starts_with('.')) continue;
    if (matches(pattern, name)) out.push_back(folder / it->path().filename());
  }
}

std::vector<fs::path> expand(const fs::path& pattern) {
  std::vector<fs::path> found{{}};
  for (const fs::path& part : pattern) {
    std::vector<fs::path> next;
    for (const fs::path& folder : found) {
      if (has_wildcard(host::utf8_of(part)))
        expand_in(folder, host::utf8_of(part), next);
      else
        next.push_back(folder / part);
    }
    found = std::move(next);
  }
  return found;
}

}  // namespace

bool matches(std::string_view pattern, std::string_view name) noexcept {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;  // the last star seen, and how much of the name it had taken
  std::size_t taken = 0;
  while (n < name.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || (pattern[p] == name[n] && pattern[p] != '*'))) {
      ++p;
      ++n;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::vector<std::string> matching_files(const std::string& where) {
  std::error_code error;
  const bool folder = fs::is_directory(host::native_path(where), error);
  const fs::path pattern = folder ? host::native_path(where) / "*.json" : host::native_path(where);
  std::vector<std::string> files;
  for (const fs::path& path : expand(pattern))
    if (!fs::is_directory(path, error) && fs::exists(path, error)) files.push_back(host::utf8_of(path));
  std::ranges::sort(files);
  return files;
}

}  // namespace netuse::inline v0::source
