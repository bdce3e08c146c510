// SPDX-License-Identifier: MIT
#include "watch/line_watch.hpp"

#include <algorithm>
#include <optional>

#include "cli.hpp"
#include "watch/condition.hpp"
#include "watch/event_lines.hpp"
#include "watch/group_reasons.hpp"
#include "watch/interruption.hpp"
#include "watch/reasons.hpp"
#include "watch/remarks.hpp"
#include "watch/source.hpp"
#include "watch/terminal.hpp"
#include "watch/variables.hpp"
#include "watch/waiting.hpp"

namespace netuse::cli {

namespace {

/// Does it tell of a look that failed, which the library says in its own words and tells of nothing else then?
bool is_failed_look(const std::vector<Diagnostic>& all) {
  return all.size() == 1 && all.front().severity == Severity::error &&
         all.front().message.ends_with("the next look follows");
}

/// Watching with a line for each event.
class LineWatch {
 public:
  LineWatch(const Arguments& arguments, Feed& feed, Ending& ending, Format format, Runner* runner)
      : globals_(arguments.globals),
        feed_(feed),
        ending_(ending),
        lines_(format, is_for_journal(arguments.globals)),
        runner_(runner) {
    if (has_groups(arguments.watch.wql)) groups_.emplace(feed, arguments.watch.wql);
    if (runner != nullptr) interruption_.emplace();
    if (!arguments.watch.where.empty()) filter_.emplace(arguments.watch.where, feed.snapshot());
  }

  int run() {
    for (;;) {
      tell_remarks();
      if (groups_) groups_->take();
      show_all();
      if (signal() != 0) return by_signal();
      if (ending_.is_fulfilled(feed_.snapshot())) return finish(WatchClock::now() + last_patience), by_signal();
      if (EventLines::are_lost()) return finish(WatchClock::now()), success;  // main() tells of it
      if (feed_.over()) return at_end();
      if (ending_.is_time_up()) return finish(WatchClock::now()), ending_.at_time_up(feed_.snapshot());
      if (!wait()) return finish(WatchClock::now()), end_without_reader(), success;
    }
  }
  std::size_t told() const noexcept { return told_; }

 private:
  /// For the program that tells of what --until waited for.
  static constexpr std::chrono::seconds last_patience{5};

  int signal() const noexcept { return interruption_ ? Interruption::signal() : 0; }
  /// As the last signal would have ended it; success if there was none.
  int by_signal() {
    if (signal() == 0) return success;
    finish(WatchClock::now());
    const int last = signal();
    interruption_.reset();
    return end_by_signal(last);
  }
  int at_end() {
    report(remarks_.news(feed_.newest_diagnostics()), globals_);
    finish(ending_.deadline());
    return signal() != 0 ? by_signal() : ending_.at_end(feed_.snapshot());
  }
  void finish(WatchClock::time_point until) {
    if (runner_ != nullptr) runner_->finish(until);
  }
  /// Those that are due; behind a look that fulfils --until, no more.
  void show_all() {
    while (!EventLines::are_lost() && signal() == 0) {
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
    const std::string reason = runner_ != nullptr || lines_.have_reasons() ? reason_of(told.event) : std::string();
    lines_.write(told, reason, feed_.snapshot());
    if (runner_ != nullptr) runner_->add(variables_of(told.event, reason, feed_.snapshot()));
  }
  std::string reason_of(const Event& event) {
    return event.count && groups_ ? groups_->of(event) : reasons_.of(event, feed_.snapshot());
  }
  void tell_remarks() {
    const std::vector<Diagnostic> all = feed_.diagnostics();
    const bool fails = is_failed_look(all);
    if (failed_ && !fails) {
      if (is_told(*failed_, globals_)) say("looking succeeds again");
      remarks_.forget(*failed_);
    }
    failed_ = fails ? std::optional(all.front()) : std::nullopt;
    report(remarks_.news(all), globals_);
  }
  bool wait() const {
    if (runner_ != nullptr) runner_->tell_left_out();
    const std::chrono::milliseconds beat(runner_ != nullptr ? 500 : 1000);  // remarks come without an event
    return wait_for(feed_.handle(), std::min({ending_.deadline(), feed_.due(), WatchClock::now() + beat}));
  }

  const Globals& globals_;
  Feed& feed_;
  Ending& ending_;
  ReasonWords reasons_;
  std::optional<GroupReasons> groups_;
  EventLines lines_;
  Runner* runner_;
  std::optional<Interruption> interruption_;
  std::optional<Filter> filter_;
  Remarks remarks_;
  std::optional<Diagnostic> failed_;  ///< why the newest look failed
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
  if (exit == success && lines.told() == 0 && feed.is_film() && feed.over() && !feed.all_changes(1).next())
    return tell_still(ending, feed.snapshot());
  return exit;
}

}  // namespace netuse::cli
