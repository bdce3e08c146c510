// SPDX-License-Identifier: MIT
#include "watch/screen_watch.hpp"

#include <algorithm>
#include <optional>

#include "cli.hpp"
#include "colour.hpp"
#include "watch/board.hpp"
#include "watch/condition.hpp"
#include "watch/terminal.hpp"

namespace netuse::cli {

namespace {

enum class Cause : std::uint8_t { fulfilled, time_up, quit, signal };

class ScreenWatch {
 public:
  ScreenWatch(const Arguments& arguments, Feed& feed, Ending& ending)
      : globals_(arguments.globals), feed_(feed), ending_(ending), board_(make_filter(arguments.watch.where)) {}

  Cause run() {
    for (;;) {
      take_all();
      if (ending_.is_fulfilled(feed_.snapshot())) return Cause::fulfilled;
      if (ending_.is_time_up()) return Cause::time_up;
      draw();
      const std::vector<Key> keys = terminal_.wait(feed_.handle(), next_look());
      if (terminal_.ended_by() != 0) return Cause::signal;
      for (const Key key : keys)
        if (!obey(key)) return Cause::quit;
    }
  }
  int ended_by() const noexcept { return terminal_.ended_by(); }

 private:
  const Filter* make_filter(const std::string& where) {
    if (!where.empty()) filter_.emplace(where, feed_.snapshot());
    return filter_ ? &*filter_ : nullptr;
  }

  void take_all() {
    while (!ending_.is_fulfilled(feed_.snapshot())) {
      const std::optional<Told> told = feed_.take();
      if (!told) return;
      if (!filter_ || filter_->passes(told->event, feed_.snapshot())) board_.take(told->event);
    }
  }

  /// False: to quit.
  bool obey(Key key) {
    if (key == Key::pause) feed_.pause(!feed_.is_paused());
    if (key == Key::step && feed_.is_film()) feed_.step();
    return key != Key::quit;
  }

  /// Times on the screen go on without events, those of a film perhaps faster than ours.
  WatchClock::time_point next_look() const {
    const auto beat = std::chrono::milliseconds(feed_.is_film() ? 200 : 1000);
    return std::min({ending_.deadline(), feed_.due(), WatchClock::now() + beat});
  }

  void draw() {
    Picture picture;
    picture.rows = board_.rows(feed_.snapshot(), feed_.now());
    picture.head = head(picture.rows);
    picture.remark = remark();
    picture.foot = foot();
    terminal_.draw(lines_of(picture, terminal_.size(), stdout_has_colour()));
  }

  std::vector<std::string> head(const std::vector<BoardRow>& rows) const {
    const auto there = std::ranges::count_if(rows, [](const BoardRow& row) { return !row.gone; });
    const auto well = std::ranges::count_if(rows, [](const BoardRow& row) { return !row.gone && row.status == "OK"; });
    const Snapshot& snapshot = feed_.snapshot();
    const std::string host = snapshot.host().empty() ? "unknown" : printable(snapshot.host());
    return {"netuse watch", "source " + printable(snapshot.backend()), "host " + host, text_of(feed_.now()),
            counted(static_cast<std::size_t>(there), "connection") + ", " + std::to_string(there - well) + " not OK"};
  }

  /// The last of those that --log-level lets through.
  std::string remark() const {
    std::string text;
    std::size_t count = 0;
    for (const Diagnostic& diagnostic : feed_.diagnostics()) {
      if (!is_told(diagnostic, globals_)) continue;
      text = std::string(word(diagnostic.severity)) + ": " + described(diagnostic);
      ++count;
    }
    return count < 2 ? text : text + " (and " + std::to_string(count - 1) + " more; 'netuse doctor' tells all)";
  }

  std::string foot() const {
    if (!feed_.is_film()) return "q quits";
    if (feed_.over()) return "q quits; the recording ends here";
    return feed_.is_paused() ? "q quits, space goes on, n shows the next change; paused"
                             : "q quits, space pauses, n shows the next change";
  }

  const Globals& globals_;
  Feed& feed_;
  Ending& ending_;
  std::optional<Filter> filter_;
  Board board_;
  Terminal terminal_;
};

}  // namespace

int watch_on_screen(const Arguments& arguments, Feed& feed, Ending& ending) {
  if (ending.is_fulfilled(feed.snapshot())) return success;
  Cause cause = Cause::fulfilled;
  int signal = 0;
  {
    ScreenWatch screen(arguments, feed, ending);
    cause = screen.run();
    signal = screen.ended_by();
  }
  // The terminal is as it was: now there is a place for words.
  switch (cause) {
    case Cause::signal:
      return end_by_signal(signal);
    case Cause::time_up:
      return ending.at_time_up(feed.snapshot());
    case Cause::quit:
      return ending.at_quit(feed.snapshot());
    case Cause::fulfilled:
      break;
  }
  return success;
}

}  // namespace netuse::cli
