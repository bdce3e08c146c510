// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

/// Patterns of file names, as a shell reads them on every platform: `*` any characters, `?` one, `[ab]`, `[a-c]` and
/// `[!a]` one of a set, `{a,b}` alternatives, and `**` for any folders in between. Hidden names fit hidden patterns
/// only. Where a backslash separates no folders, it takes a character's meaning away.
namespace netuse::inline v0::source {

/// What platforms see differently.
struct PathStyle {
  bool backslash_separates = false;
  bool caseless = false;
};
/// This platform's.
PathStyle native_path_style() noexcept;

/// A pattern without alternatives: where it starts ("", "/", "C:\", "\\server\share\", taken literally), and a part for
/// each folder below and for the file.
struct Pattern {
  std::string root;
  std::vector<std::string> parts;
};
Pattern parse_pattern(std::string_view text, const PathStyle& style);

/// The texts that a text with alternatives in braces stands for, in their order. Throws Error(invalid_parameter) where
/// there are more than 10,000.
std::vector<std::string> expand_braces(std::string_view text, const PathStyle& style);

bool has_wildcard(std::string_view part, const PathStyle& style) noexcept;
/// The part without its escapes.
std::string literal_of(std::string_view part, const PathStyle& style);
/// Does a name fit one part of a pattern? By characters; in time of at most their lengths' product.
bool matches(std::string_view part, std::string_view name, const PathStyle& style = {}) noexcept;

/// The files that a folder (its *.json) or a pattern names, sorted, each once; and the folders that could not be
/// listed.
struct Found {
  struct Unlisted {
    std::string folder;
    std::string reason;  ///< errno's name
    friend auto operator<=>(const Unlisted&, const Unlisted&) = default;
  };
  std::vector<std::string> files;
  std::vector<Unlisted> unlisted;
};
/// Throws Error(invalid_parameter) for a pattern longer than any path, and as expand_braces does.
Found matching_files(const std::string& where, const PathStyle& style = native_path_style());

}  // namespace netuse::inline v0::source
