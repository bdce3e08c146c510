// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "host/deadline.hpp"

namespace netuse::inline v0::host {

/// A wait that another thread can end. One thread sleeps; any may wake it.
class Sleeper {
 public:
  /// Until the time is up, or wake() was called since the last sleep ended.
  void sleep(Deadline until) {
    std::unique_lock lock(mutex_);
    // In slices: a wake-up that is lost (seen under Wine) costs no more than one of them.
    constexpr std::chrono::milliseconds slice{100};
    const auto is_woken = [this] { return woken_; };
    for (auto now = Clock::now(); now < until; now = Clock::now())
      if (woken_cv_.wait_for(lock, std::min<Clock::duration>(slice, until - now), is_woken)) break;
    woken_ = false;
  }
  void wake() noexcept {
    const std::scoped_lock lock(mutex_);
    woken_ = true;
    woken_cv_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable woken_cv_;
  bool woken_ = false;
};

}  // namespace netuse::inline v0::host
