// SPDX-License-Identifier: MIT
#include <algorithm>
#include <numeric>
#include <vector>

#include "netuse/text.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0 {

namespace {

constexpr std::size_t longest = 64;

/// Levenshtein's, without regard to case. (std::distance is looked up for a std::string_view, too.)
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + static_cast<std::size_t>(text::lower(a[i]) != text::lower(b[j]));
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
    }
  }
  return row.back();
}

bool is_part(std::string_view word, std::string_view of) {
  return word.size() >= 3 && text::lowered(of).find(text::lowered(word)) != std::string::npos;
}

}  // namespace

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = std::min<std::size_t>(word.size() / 3 + 2, 5);
  if (word.size() > longest) return best;
  for (const std::string_view candidate : candidates) {
    const std::size_t d = is_part(word, candidate) ? 1 : edit_distance(word, candidate);
    if (d >= least || 2 * d > candidate.size()) continue;
    least = d;
    best = candidate;
  }
  return best;
}

}  // namespace netuse::inline v0
