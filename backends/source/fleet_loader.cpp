// SPDX-License-Identifier: MIT
#include "source/fleet_loader.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

#include "host/input_file.hpp"

namespace netuse::inline v0::source {

namespace {

using host::Clock;

constexpr unsigned most_workers = 16;
/// What workers get to end after they were told to stop, all of them together.
constexpr std::chrono::milliseconds moment{50};

constexpr const char* late_file = "it was not read to its end when the time was up (raise --timeout)";
constexpr const char* late_fleet = "the time was up before it could be read (raise --timeout)";

}  // namespace

/// What the workers and the one who waits for them share. A worker that is left behind keeps it alive.
class LoadAhead::Shelf {
 public:
  Shelf(std::size_t count, LoadNumber load, IsSlow is_slow, std::size_t ahead)
      : count_(count), load_(std::move(load)), is_slow_(std::move(is_slow)), ahead_(ahead), begun_(count) {}

  void work(const std::stop_token& stop) {
    while (const auto i = next(stop)) put(*i, load_(*i));
  }

  /// The result of that number, if it is there by then.
  std::optional<Loaded> take(std::size_t i, host::Deadline until) {
    std::unique_lock lock(mutex_);
    changed_.wait_until(lock, until, [&] { return results_.contains(i); });
    const auto it = results_.find(i);
    if (it == results_.end()) return std::nullopt;
    Loaded loaded = std::move(it->second);
    results_.erase(it);
    return loaded;
  }
  /// Those up to this number are done with.
  void pass(std::size_t i) {
    const std::scoped_lock lock(mutex_);
    passed_ = i + 1;
    room_.notify_all();
  }
  /// Whoever hangs must not keep the others from going on.
  void make_room() {
    const std::scoped_lock lock(mutex_);
    if (ahead_ < count_) ahead_ *= 2;
    room_.notify_all();
  }

  /// Has anything been finished since this was asked the last time? False means that all workers may hang.
  bool moved() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(moved_, false);
  }
  bool begun(std::size_t i) {
    const std::scoped_lock lock(mutex_);
    return begun_[i];
  }

 private:
  std::optional<std::size_t> next(const std::stop_token& stop) {
    while (const auto i = next_plain(stop)) {
      if (!is_slow_ || !is_slow_(*i)) return i;
      const std::scoped_lock lock(mutex_);
      slow_.push_back(*i);
    }
    const std::scoped_lock lock(mutex_);
    if (slow_.empty() || stop.stop_requested()) return std::nullopt;
    const std::size_t i = slow_.front();
    slow_.pop_front();
    return i;
  }
  std::optional<std::size_t> next_plain(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const bool room = room_.wait(lock, stop, [&] { return next_ == count_ || next_ - passed_ < ahead_; });
    if (!room || next_ == count_ || stop.stop_requested()) return std::nullopt;
    begun_[next_] = true;
    return next_++;
  }
  void put(std::size_t i, Loaded loaded) {
    const std::scoped_lock lock(mutex_);
    if (i >= passed_) results_.emplace(i, std::move(loaded));
    moved_ = true;
    changed_.notify_all();
  }

  const std::size_t count_;
  const LoadNumber load_;
  const IsSlow is_slow_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::condition_variable_any room_;
  std::size_t ahead_;
  std::size_t passed_ = 0;
  std::map<std::size_t, Loaded> results_;  ///< that nobody took yet
  std::vector<bool> begun_;
  std::deque<std::size_t> slow_;
  std::size_t next_ = 0;
  bool moved_ = true;
};

LoadAhead::LoadAhead(std::size_t count, LoadNumber load, IsSlow is_slow, std::size_t ahead)
    : shelf_(std::make_shared<Shelf>(count, std::move(load), std::move(is_slow), ahead)) {
  const std::size_t workers =
      std::min<std::size_t>(std::clamp(std::thread::hardware_concurrency(), 1U, most_workers), count);
  most_ = std::min(workers + host::Lane::most_left_behind, count);
  for (std::size_t i = 0; i < workers; ++i) add_worker();
}

LoadAhead::~LoadAhead() {
  const auto end = Clock::now() + moment;
  for (const host::Lane& lane : lanes_) lane.give_up({});
  for (const host::Lane& lane : lanes_)
    lane.give_up(std::chrono::ceil<std::chrono::milliseconds>(std::max(end - Clock::now(), Clock::duration::zero())));
}

Loaded LoadAhead::next(host::Deadline until) {
  // How long nothing may come before another worker is put beside those that hang.
  constexpr std::chrono::milliseconds longest{1000};
  const auto patience = std::clamp<Clock::duration>((until - Clock::now()) / 10, longest / 100, longest);
  const std::size_t i = next_++;
  while (true) {
    const host::Deadline look = std::min(until, Clock::now() + patience);
    std::optional<Loaded> loaded = shelf_->take(i, look);
    if (!loaded && Clock::now() >= until) {
      const bool begun = shelf_->begun(i);
      loaded = Loaded{.snapshot = nullptr, .problem = begun ? late_file : late_fleet, .untouched = !begun};
    }
    if (loaded) {
      shelf_->pass(i);
      return *std::move(loaded);
    }
    for (const host::Lane& lane : lanes_) lane.wait(Clock::now());  // throws what broke it off
    if (shelf_->moved()) continue;
    shelf_->make_room();
    if (lanes_.size() < most_) add_worker();
  }
}

/// The first one must start; more of them are only of use.
void LoadAhead::add_worker() {
  host::Lane lane([shelf = shelf_](const std::stop_token& stop) { shelf->work(stop); });
  if (lanes_.empty()) lane.require_start();
  if (lane.refusal().empty())
    lanes_.push_back(std::move(lane));
  else
    most_ = lanes_.size();
}

void load_in_order(const std::vector<std::string>& files, const Load& load, const Merge& merge, host::Deadline until) {
  const auto names = std::make_shared<const std::vector<std::string>>(files);
  LoadAhead ahead(
      files.size(), [names, load](std::size_t i) { return load((*names)[i]); },
      [names](std::size_t i) { return host::is_no_plain_file((*names)[i]); }, LoadAhead::all);
  for (std::size_t i = 0; i < files.size(); ++i) merge(i, ahead.next(until));
}

}  // namespace netuse::inline v0::source
