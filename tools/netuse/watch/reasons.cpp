// SPDX-License-Identifier: MIT
#include "watch/reasons.hpp"

#include <algorithm>

#include "explained.hpp"
#include "watch/condition.hpp"

namespace netuse::cli {

namespace {

/// Where nothing is known, all properties have the sentence that says so.
bool is_known(const Explanation& explanation) {
  const auto has_this = [&](const Reason& reason) { return reason.rule == explanation.reasons.front().rule; };
  return !std::ranges::all_of(explanation.reasons, has_this);
}

}  // namespace

const std::string& ReasonWords::of(const std::string& name, const Snapshot& snapshot) {
  static const std::string none;
  if (!newest_ || !same_look(*newest_, snapshot)) {
    newest_ = snapshot;
    words_.clear();
    for (const Explanation& explanation : explain(snapshot))
      if (is_known(explanation))
        words_.insert_or_assign(explanation.connection.name, reason_of(explanation, "Status").rule);
  }
  const auto found = words_.find(name);
  return found == words_.end() ? none : found->second;
}

const std::string& ReasonWords::of(const Event& event, const Snapshot& snapshot) {
  const bool gone = event.change == Change::deleted;
  return of(gone ? std::string() : value_of(event.target, "Name").value_or(""), snapshot);
}

}  // namespace netuse::cli
