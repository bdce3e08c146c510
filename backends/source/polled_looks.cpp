// SPDX-License-Identifier: MIT
#include "source/polled_looks.hpp"

#include <algorithm>
#include <exception>

#include "host/sleeper.hpp"
#include "netuse/error.hpp"
#include "source/look_times.hpp"

namespace netuse::inline v0::source {

namespace {

using detail::Look;

class PolledLooks final : public detail::Looks {
 public:
  PolledLooks(detail::Source& source, double interval) : source_(source), interval_(interval) {}

  std::optional<Look> next(std::optional<detail::FileTime> until) override {
    if (first_) return look();
    const host::Deadline due = std::max(seconds_after(started_, interval_), started_ + shortest_pause);
    sleeper_.sleep(std::min(due, deadline_at(until)));
    if (host::Clock::now() < due) return no_look();
    try {
      return look();
    } catch (const Error& error) {
      return failed_look(error.detail());
    } catch (const std::exception& error) {  // of a program that gives its own evidence
      return failed_look(error.what());
    }
  }
  void wake() noexcept override { sleeper_.wake(); }

 private:
  Look look() {
    started_ = host::Clock::now();
    Look seen{.snapshot = source_.take(), .at = host::file_time_now()};
    first_ = false;
    return seen;
  }

  detail::Source& source_;
  double interval_;
  host::Sleeper sleeper_;
  host::Deadline started_{};
  bool first_ = true;
};

}  // namespace

std::unique_ptr<detail::Looks> make_polled_looks(detail::Source& source, const detail::LookOptions& how) {
  return std::make_unique<PolledLooks>(source, how.interval);
}

}  // namespace netuse::inline v0::source
