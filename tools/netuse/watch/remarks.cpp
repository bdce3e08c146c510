// SPDX-License-Identifier: MIT
#include "watch/remarks.hpp"

#include "cli.hpp"

namespace netuse::cli {

std::vector<Diagnostic> Remarks::news(const std::vector<Diagnostic>& all) {
  // Some hold numbers that change: who watches for months does not keep all of them.
  constexpr std::size_t most = 10'000;
  if (told_.size() > most) told_.clear();
  std::vector<Diagnostic> fresh;
  for (const Diagnostic& diagnostic : all)
    if (told_.insert(described(diagnostic)).second) fresh.push_back(diagnostic);
  return fresh;
}

void Remarks::forget(const Diagnostic& diagnostic) {
  told_.erase(described(diagnostic));
}

}  // namespace netuse::cli
