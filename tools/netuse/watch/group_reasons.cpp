// SPDX-License-Identifier: MIT
#include "watch/group_reasons.hpp"

#include <iterator>
#include <regex>

namespace netuse::cli {

namespace {

/// As often as the query looks.
double interval_in(const std::string& wql) {
  static const std::regex within(R"(\bWITHIN\s+([0-9]+(\.[0-9]+)?))", std::regex::icase);
  std::smatch found;
  return std::regex_search(wql, found, within) ? std::stod(found[1]) : 1;
}

}  // namespace

bool has_groups(const std::string& wql) {
  static const std::regex group(R"(\bGROUP\s+WITHIN\b)", std::regex::icase);
  return std::regex_search(wql, group);
}

GroupReasons::GroupReasons(const Feed& feed, const std::string& wql)
    : film_(feed.is_film()), subscription_(feed.all_changes(interval_in(wql))) {
  take();
}

void GroupReasons::take() {
  while (const auto object = film_ ? subscription_.next() : subscription_.next(std::chrono::milliseconds(0))) {
    const Snapshot snapshot = subscription_.snapshot();
    const Event event = event_of(*object, moment_of(snapshot.at()).value_or(moment_now()));
    if (const std::string& words = reasons_.of(event, snapshot); !words.empty()) keep(event, words);
  }
}

std::string GroupReasons::of(const Event& event) const {
  const auto found = words_.find(key_of(event));
  if (event.change == Change::deleted || found == words_.end()) return {};
  const auto later = found->second.upper_bound(event.representative_at);
  if (later != found->second.begin()) return std::prev(later)->second;
  // The two look at a live source at slightly different times.
  return film_ ? std::string() : later->second;
}

std::string GroupReasons::key_of(const Event& event) {
  return value_of(event.target, "Name").value_or("") + '\n' + state_of(event.target);
}

/// Who watches for months does not keep all of them.
void GroupReasons::keep(const Event& event, const std::string& words) {
  constexpr std::size_t most_names = 10'000;
  constexpr std::size_t most_moments = 16;
  if (!film_ && words_.size() > most_names) words_.clear();
  std::map<Moment, std::string>& moments = words_[key_of(event)];
  moments.insert_or_assign(event.at, words);
  if (!film_ && moments.size() > most_moments) moments.erase(moments.begin());
}

}  // namespace netuse::cli
