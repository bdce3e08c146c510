// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "moment.hpp"
#include "netuse/netuse.hpp"
#include "watch/event.hpp"

namespace netuse::cli {

using WatchClock = std::chrono::steady_clock;

/// An event, as the library gives it and as it is shown.
struct Told {
  Object object;
  Event event;
};

/// The events of a subscription when it is time to show them: those of a live source as they come, those of a recorded
/// timeline as a film, which can pause and be stepped through.
class Feed {
 public:
  /// `pace`: of a film, how many of its seconds pass in one; 0: as fast as they are taken. Nothing: no film.
  Feed(const Services& services, const std::string& wql, std::optional<double> pace);

  /// The next event, if it is time for it.
  std::optional<Told> take();
  /// The next event of a film, whatever the time; the film goes on from there.
  void step();
  void pause(bool paused);
  bool is_paused() const noexcept { return paused_since_.has_value(); }
  bool is_film() const noexcept { return pace_.has_value(); }
  /// Is another event of this look at hand?
  bool has_more_of(const Snapshot& look);
  /// None comes any more.
  bool over() const noexcept { return !next_ && subscription_.over(); }

  /// All that happens to connections from now on, or of a film from its beginning, whatever the query asks for.
  Subscription all_changes(double every) const;

  /// What is readable when there may be an event; nothing: only time can bring one.
  std::optional<std::intptr_t> handle() const noexcept;
  /// When the event that is at hand is due; the end of time where none is, or where the film pauses.
  WatchClock::time_point due() const noexcept;

  /// What was there when the last event that take() gave had happened.
  const Snapshot& snapshot() const noexcept { return shown_; }
  /// The moment now, or of a film the one that it shows.
  Moment now() const;
  /// What could not be known at that moment.
  std::vector<Diagnostic> diagnostics() const { return pace_ ? shown_.diagnostics() : subscription_.diagnostics(); }
  /// The same of the newest look, which of a film may be one that no event is of.
  std::vector<Diagnostic> newest_diagnostics() const { return subscription_.diagnostics(); }

 private:
  void fetch();
  bool is_due() const noexcept { return WatchClock::now() >= due(); }
  /// How much of the film's time has passed since its beginning.
  std::chrono::milliseconds played() const;
  void play_from(Moment moment);

  Services services_;
  Subscription subscription_;
  std::optional<double> pace_;
  Snapshot shown_;
  std::optional<Told> next_;
  std::optional<Snapshot> next_snapshot_;
  std::optional<Moment> origin_;  ///< a moment of the film
  WatchClock::time_point origin_shown_ = WatchClock::now();
  std::optional<WatchClock::time_point> paused_since_;
};

}  // namespace netuse::cli
