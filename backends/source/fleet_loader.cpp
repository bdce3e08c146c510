// SPDX-License-Identifier: MIT
#include "source/fleet_loader.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "host/input_file.hpp"
#include "host/lane.hpp"
#include "host/read_document.hpp"

namespace netuse::inline v0::source {

namespace {

using host::Clock;

constexpr unsigned most_workers = 16;
/// What workers get to end after they were told to stop, all of them together.
constexpr std::chrono::milliseconds moment{50};

constexpr const char* late_file = "it was not read to its end when the time was up (raise --timeout)";
constexpr const char* late_fleet = "the time was up before it could be read (raise --timeout)";

/// What the workers and the one who waits for them share. A worker that is left behind keeps it alive.
class Shelf {
 public:
  Shelf(std::vector<std::string> files, Load load)
      : files_(std::move(files)), load_(std::move(load)), results_(files_.size()), begun_(files_.size()) {}

  void work(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      const auto i = next();
      if (!i) return;
      put(*i, load_(files_[*i]));
    }
  }

  /// The result of that file, if it is there by then.
  std::optional<Loaded> take(std::size_t i, host::Deadline until) {
    std::unique_lock lock(mutex_);
    changed_.wait_until(lock, until, [&] { return results_[i].has_value(); });
    return std::exchange(results_[i], std::nullopt);
  }

  /// Has any file been finished since this was asked the last time? False means that all workers may hang.
  bool moved() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(moved_, false);
  }
  bool begun(std::size_t i) {
    const std::scoped_lock lock(mutex_);
    return begun_[i];
  }

 private:
  std::optional<std::size_t> next() {
    while (const auto i = next_plain()) {
      if (!host::is_no_plain_file(files_[*i])) return i;
      const std::scoped_lock lock(mutex_);
      slow_.push_back(*i);
    }
    const std::scoped_lock lock(mutex_);
    if (slow_.empty()) return std::nullopt;
    const std::size_t i = slow_.front();
    slow_.pop_front();
    return i;
  }
  std::optional<std::size_t> next_plain() {
    const std::scoped_lock lock(mutex_);
    if (next_ == files_.size()) return std::nullopt;
    begun_[next_] = true;
    return next_++;
  }
  void put(std::size_t i, Loaded loaded) {
    const std::scoped_lock lock(mutex_);
    results_[i] = std::move(loaded);
    moved_ = true;
    changed_.notify_all();
  }

  const std::vector<std::string> files_;
  const Load load_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Loaded>> results_;
  std::vector<bool> begun_;
  std::deque<std::size_t> slow_;
  std::size_t next_ = 0;
  bool moved_ = true;
};

class Loader {
 public:
  Loader(const std::vector<std::string>& files, const Load& load, const Merge& merge, host::Deadline until)
      : shelf_(std::make_shared<Shelf>(files, load)), count_(files.size()), merge_(merge), until_(until) {
    constexpr std::chrono::milliseconds longest{1000};
    patience_ = std::clamp<Clock::duration>((until - Clock::now()) / 10, longest / 100, longest);
  }

  void run() {
    const std::size_t workers =
        std::min<std::size_t>(std::clamp(std::thread::hardware_concurrency(), 1U, most_workers), count_);
    most_ = std::min(workers + host::Lane::most_left_behind, count_);
    for (std::size_t i = 0; i < workers; ++i) add_worker();
    for (std::size_t i = 0; i < count_; ++i) merge_(i, wait_for(i));
    const auto end = Clock::now() + moment;
    for (const host::Lane& lane : lanes_) lane.give_up({});
    for (const host::Lane& lane : lanes_)
      lane.give_up(std::chrono::ceil<std::chrono::milliseconds>(std::max(end - Clock::now(), Clock::duration::zero())));
  }

 private:
  Loaded wait_for(std::size_t i) {
    while (true) {
      const host::Deadline look = std::min(until_, Clock::now() + patience_);
      if (auto loaded = shelf_->take(i, look)) return std::move(*loaded);
      if (Clock::now() >= until_)
        return {
            .snapshot = nullptr, .problem = shelf_->begun(i) ? late_file : late_fleet, .untouched = !shelf_->begun(i)};
      for (const host::Lane& lane : lanes_) lane.wait(Clock::now());  // throws what broke it off
      if (!shelf_->moved() && lanes_.size() < most_) add_worker();
    }
  }

  /// The first one must start; more of them are only of use.
  void add_worker() {
    host::Lane lane([shelf = shelf_](const std::stop_token& stop) { shelf->work(stop); });
    if (lanes_.empty()) lane.require_start();
    if (lane.refusal().empty())
      lanes_.push_back(std::move(lane));
    else
      most_ = lanes_.size();
  }

  std::shared_ptr<Shelf> shelf_;
  std::size_t count_;
  const Merge& merge_;
  host::Deadline until_;
  Clock::duration patience_{};  ///< how long nothing may come before another worker is put beside those that hang
  std::size_t most_ = 0;
  std::vector<host::Lane> lanes_;
};

}  // namespace

void load_in_order(const std::vector<std::string>& files, const Load& load, const Merge& merge, host::Deadline until) {
  Loader(files, load, merge, until).run();
}

}  // namespace netuse::inline v0::source
