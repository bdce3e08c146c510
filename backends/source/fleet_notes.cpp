// SPDX-License-Identifier: MIT
#include "source/fleet_notes.hpp"

namespace netuse::inline v0::source {

void FleetNotes::take(const std::string& file, const Diagnostic& diagnostic) {
  constexpr std::size_t most = 10'000;  // as many as a snapshot tells
  const std::pair key{diagnostic.document, diagnostic.message};
  auto it = known_.find(key);
  if (it == known_.end()) {
    if (notes_.size() > most) return;
    it = known_.emplace(key, notes_.size()).first;
    notes_.push_back({.diagnostic = diagnostic, .first = file});
  }
  ++notes_[it->second].count;
}

void FleetNotes::tell(model::Snapshot& into) const {
  for (const auto& [d, first, count] : notes_) {
    const std::string others = std::to_string(count - 1) + (count == 2 ? " more time)" : " more times)");
    into.diagnose(d.severity, d.document.empty() ? first : first + ": " + d.document, d.line,
                  count == 1 ? d.message : d.message + " (" + others);
  }
}

}  // namespace netuse::inline v0::source
