// SPDX-License-Identifier: MIT
#include "source/live_looks.hpp"

#include <algorithm>
#include <utility>

#include "host/clock.hpp"
#include "host/sleeper.hpp"
#include "netuse/error.hpp"
#include "source/look_times.hpp"

namespace netuse::inline v0::source {

namespace {

using backends::CollectOptions;
using backends::Gathering;
using backends::Lookout;
using detail::Look;

constexpr std::chrono::seconds longest_pause{1};

/// Of a backend that does not know what can have changed: all is collected each time.
class PlainLookout final : public Lookout {
 public:
  explicit PlainLookout(backends::Collect of_all) : collect_(of_all) {}

  void collect(const CollectOptions& options, Gathering& into) override { collect_(options, into); }
  bool wait(std::chrono::steady_clock::time_point until) override {
    sleeper_.sleep(until);
    return false;
  }
  void wake() noexcept override { sleeper_.wake(); }

 private:
  backends::Collect collect_;
  host::Sleeper sleeper_;
};

class LiveLooks final : public detail::Looks {
 public:
  LiveLooks(std::shared_ptr<const LiveHost> host, double interval)
      : host_(std::move(host)), interval_(interval), lookout_(make_lookout()) {}

  std::optional<Look> next(std::optional<detail::FileTime> until) override {
    if (!first_ && !is_time(deadline_at(until))) return no_look();
    started_ = host::Clock::now();
    if (first_) return look();  // who subscribes is told what is wrong
    try {
      return look();
    } catch (const Error& error) {
      failure_ = error.detail();
      return failed_look(failure_);
    }
  }
  void wake() noexcept override {
    const std::scoped_lock lock(mutex_);
    lookout_->wake();
  }

 private:
  std::shared_ptr<Lookout> make_lookout() const {
    const backends::Backend& backend = *host_->backend;
    if (backend.lookout == nullptr) return std::make_shared<PlainLookout>(backend.collect);
    return backend.lookout(host_->collect_options(host::no_deadline));
  }

  /// Waits for the next look; false: something else came first. Mounts can come by the dozen: looks that they cause
  /// take no more than a tenth of the time.
  bool is_time(host::Deadline until) {
    const host::Deadline soonest =
        started_ + std::clamp<host::Clock::duration>(10 * took_, shortest_pause, longest_pause);
    const host::Deadline due = std::max(seconds_after(started_, interval_), started_ + shortest_pause);
    if (!changed_) changed_ = lookout_->wait(std::min(due, until));
    if (changed_ && host::Clock::now() < soonest) lookout_->wait(std::min({soonest, due, until}));
    const auto now = host::Clock::now();
    return now >= due || (changed_ && now >= soonest);
  }

  Look look() {
    if (late_ && !late_->wait(host::Clock::now()))
      return failed_look("the look before has not ended: " + late_document_);
    late_.reset();
    changed_ = false;
    const Collector collect = [lookout = lookout_](const CollectOptions& options, Gathering& into) {
      lookout->collect(options, into);
    };
    Gathered gathered = host_->gather(collect, host::deadline_after(host_->options.timeout), &late_);
    const detail::FileTime at = host::file_time_now();
    took_ = host::Clock::now() - started_;
    if (late_) return be_late(std::move(gathered.late));
    // What was of no use before is of none now, if it is the same.
    if (gathered.nothing_new) return failure_.empty() ? Look{.at = at} : failed_look(failure_);
    host_->require_something(gathered.evidence);
    host_->require_answer(gathered);
    first_ = false;
    failure_.clear();
    return {.snapshot = host_->judge(std::move(gathered)), .at = at};
  }

  /// The collector still has its lookout: the next look is another one's.
  Look be_late(std::string document) {
    late_document_ = std::move(document);
    const std::string what = "the time was up while " + late_document_ + " was being read";
    if (first_) throw Error(Wbem::provider_failure, what + "; raise --timeout, or see why that does not answer");
    const std::scoped_lock lock(mutex_);
    lookout_ = make_lookout();
    return failed_look(what);
  }

  std::shared_ptr<const LiveHost> host_;
  double interval_;
  std::mutex mutex_;  ///< of the pointer, which wake() reads
  std::shared_ptr<Lookout> lookout_;
  std::shared_ptr<host::Lane> late_;  ///< of a look that was late, until it ends
  std::string late_document_;
  std::string failure_;  ///< of the newest documents, if they tell nothing
  host::Deadline started_{};
  host::Clock::duration took_{};
  bool first_ = true;
  bool changed_ = false;
};

}  // namespace

std::unique_ptr<detail::Looks> make_live_looks(std::shared_ptr<const LiveHost> host, const detail::LookOptions& how) {
  return std::make_unique<LiveLooks>(std::move(host), how.interval);
}

}  // namespace netuse::inline v0::source
