// SPDX-License-Identifier: MIT
#include "export/html/film.hpp"

#include <map>
#include <utility>

#include "explained.hpp"
#include "watch/source.hpp"

namespace netuse::cli::html {

namespace {

/// The times of the frames; none if one is not known, or if they do not go forward.
std::vector<Moment> times_of(const std::string& recording, const OpenOptions& options) {
  std::vector<Moment> times;
  for (const Verdict& verdict : verify_recording(recording, {.timeout = options.timeout, .frame = {}, .at = {}})) {
    const std::optional<Moment> at = moment_of(verdict.at);
    if (!at || (!times.empty() && *at < times.back())) return {};
    times.push_back(*at);
  }
  return times;
}

/// Cuts what a subscription tells into lanes.
class Cutter {
 public:
  Cutter(Film& film, Subscription& events) : film_(film), events_(events) {}

  void cut() {
    begin();
    for (const Object& told : events_) take(event_of(told, film_.frames.front()));
    for (Lane& lane : film_.lanes) {
      if (open_.contains(lane.name)) lane.spans.back().time.end = film_.frames.back();
      lane.spans = outside(film_.gaps, lane.spans);
    }
  }

 private:
  void begin() {
    for (const Explanation& explanation : explain_all(events_.snapshot())) {
      const NetworkConnection& c = explanation.connection;
      open(c.name, film_.frames.front(), span_of(explanation));
    }
  }

  static Span span_of(const Explanation& explanation) {
    const Reason& status = reason_of(explanation, "Status");
    return {.time = {},
            .state = reason_of(explanation, "ConnectionState").value,
            .status = status.value,
            .why = status.value == "OK" ? std::string() : why(explanation)};
  }

  /// How it is since the event. (A name that is explained is one of the snapshot's; if not, nobody knows why.)
  Span now(const Event& event, const std::string& name) const {
    const std::vector<Explanation> found = explain(events_.snapshot(), name);
    if (!found.empty()) return span_of(found.front());
    return {.time = {},
            .state = value_of(event.target, "ConnectionState"),
            .status = value_of(event.target, "Status"),
            .why = {}};
  }

  void take(const Event& event) {
    const std::string name = value_of(event.target, "Name").value_or("");
    film_.happenings.push_back(
        {.at = event.at, .change = word(event.change), .name = name, .words = what_became(event)});
    if (event.change != Change::created) close(value_of(event.previous, "Name").value_or(name), event.at);
    if (event.change != Change::deleted) open(name, event.at, now(event, name));
  }

  void close(const std::string& name, Moment at) {
    const auto found = open_.find(name);
    if (found == open_.end()) return;
    film_.lanes[found->second].spans.back().time.end = at;
    open_.erase(found);
  }

  void open(const std::string& name, Moment at, Span span) {
    span.time = {.begin = at, .end = at};
    const auto [lane, is_new] = lanes_.try_emplace(name, film_.lanes.size());
    if (is_new) film_.lanes.push_back({.name = name, .spans = {}});
    film_.lanes[lane->second].spans.push_back(std::move(span));
    open_[name] = lane->second;
  }

  Film& film_;
  Subscription& events_;
  std::map<std::string, std::size_t> lanes_;  ///< by name
  std::map<std::string, std::size_t> open_;   ///< of these: the connections that are there
};

}  // namespace

std::optional<Film> film_of(const std::string& recording, const OpenOptions& options) {
  Film film;
  film.frames = times_of(recording, options);
  if (film.frames.size() < 2) return std::nullopt;
  film.gaps = gaps_of(film.frames);
  OpenOptions with_reasons = options;
  with_reasons.reasons = true;
  with_reasons.frame.reset();
  with_reasons.at.clear();
  Subscription events = netuse::open("recording:" + recording, with_reasons).exec_notification_query(usual_query(1));
  Cutter(film, events).cut();
  return film;
}

}  // namespace netuse::cli::html
