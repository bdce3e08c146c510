// SPDX-License-Identifier: MIT
#include <algorithm>

#include "export/html/film.hpp"

namespace netuse::cli::html {

namespace {

/// So many usual distances are a gap: a look that came late, or was left out once, is none.
constexpr int gap_factor = 3;

Moment::duration usual_distance(const std::vector<Moment>& frames) {
  std::vector<Moment::duration> distances;
  for (std::size_t i = 1; i < frames.size(); ++i) distances.push_back(frames[i] - frames[i - 1]);
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::ranges::nth_element(distances, middle);
  return *middle;
}

}  // namespace

std::vector<Stretch> gaps_of(const std::vector<Moment>& frames) {
  std::vector<Stretch> gaps;
  if (frames.size() < 3) return gaps;
  const Moment::duration usual = usual_distance(frames);
  for (std::size_t i = 1; i < frames.size(); ++i)
    if (frames[i] - frames[i - 1] > gap_factor * usual) gaps.push_back({.begin = frames[i - 1], .end = frames[i]});
  return gaps;
}

std::vector<Span> outside(const std::vector<Stretch>& gaps, const std::vector<Span>& spans) {
  std::vector<Span> known;
  for (Span rest : spans) {
    for (const Stretch& gap : gaps) {
      if (gap.end <= rest.time.begin || rest.time.end <= gap.begin) continue;
      Span before = rest;
      before.time.end = gap.begin;
      if (before.time.begin <= before.time.end) known.push_back(std::move(before));
      rest.time.begin = gap.end;
    }
    if (rest.time.begin <= rest.time.end) known.push_back(std::move(rest));
  }
  return known;
}

}  // namespace netuse::cli::html
