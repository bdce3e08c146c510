// SPDX-License-Identifier: MIT
#include "watch/line_watch.hpp"

#include <algorithm>
#include <optional>

#include "cli.hpp"
#include "watch/condition.hpp"
#include "watch/event_lines.hpp"
#include "watch/reasons.hpp"
#include "watch/remarks.hpp"
#include "watch/source.hpp"
#include "watch/variables.hpp"
#include "watch/waiting.hpp"

namespace netuse::cli {

namespace {

/// Watching with a line for each event.
class LineWatch {
 public:
  LineWatch(const Arguments& arguments, Feed& feed, Ending& ending, Format format, Runner* runner)
      : globals_(arguments.globals), feed_(feed), ending_(ending), lines_(format, reasons_), runner_(runner) {
    if (!arguments.watch.where.empty()) filter_.emplace(arguments.watch.where, feed.snapshot());
  }

  int run() {
    for (;;) {
      tell_remarks();
      show_all();
      if (ending_.is_fulfilled(feed_.snapshot())) return success;
      if (EventLines::are_lost()) return success;  // main() tells of it
      if (feed_.over()) return ending_.at_end(feed_.snapshot());
      if (ending_.is_time_up()) return ending_.at_time_up(feed_.snapshot());
      if (!wait()) return end_without_reader(), success;
    }
  }
  std::size_t told() const noexcept { return told_; }

 private:
  /// Those that are due; behind a look that fulfils --until, no more.
  void show_all() {
    while (!EventLines::are_lost()) {
      const Snapshot before = feed_.snapshot();
      if (ending_.is_fulfilled(before) && !feed_.has_more_of(before)) return;
      const std::optional<Told> next = feed_.take();
      if (!next) return;
      ++told_;
      if (!same_look(before, feed_.snapshot())) tell_remarks();
      if (!filter_ || filter_->passes(next->event, feed_.snapshot())) tell(*next);
    }
  }
  void tell(const Told& told) {
    lines_.write(told, feed_.snapshot());
    if (runner_ == nullptr) return;
    runner_->add(variables_of(told.event, reasons_.of(told.event, feed_.snapshot()), feed_.snapshot()));
  }
  void tell_remarks() { report(remarks_.news(feed_.diagnostics()), globals_); }
  bool wait() const {
    constexpr std::chrono::seconds beat{1};  // remarks come without an event
    return wait_for(feed_.handle(), std::min({ending_.deadline(), feed_.due(), WatchClock::now() + beat}));
  }

  const Globals& globals_;
  Feed& feed_;
  Ending& ending_;
  ReasonWords reasons_;
  EventLines lines_;
  Runner* runner_;
  std::optional<Filter> filter_;
  Remarks remarks_;
  std::size_t told_ = 0;
};

int tell_still(const Ending& ending, const Snapshot& snapshot) {
  const int exit = ending.at_end(snapshot);
  if (exit == success) say("nothing changes in this source: there is nothing to wait for");
  return exit;
}

}  // namespace

int watch_in_lines(const Arguments& arguments, Feed& feed, Ending& ending, Format format, Runner* runner) {
  if (ending.is_fulfilled(feed.snapshot())) return success;
  LineWatch lines(arguments, feed, ending, format, runner);
  if (is_still(feed.snapshot(), arguments.globals)) return tell_still(ending, feed.snapshot());
  const int exit = lines.run();
  if (exit == success && lines.told() == 0 && feed.is_film() && feed.over()) return tell_still(ending, feed.snapshot());
  return exit;
}

}  // namespace netuse::cli
