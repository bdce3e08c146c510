// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "wmi/guarded.hpp"
#include "wmi/workers.hpp"

namespace netuse_wbem {

/// A time-out as WMI's calls take it: milliseconds, 0 for none, WBEM_INFINITE, which is what all negative ones are.
inline std::optional<std::chrono::milliseconds> limit_of(LONG timeout) {
  const int milliseconds = static_cast<int>(timeout);  // INFINITE as 32 bits is WBEM_INFINITE
  return milliseconds < 0 ? std::nullopt : std::optional(std::chrono::milliseconds(milliseconds));
}

/// What a call will bring that was begun in a thread of its own (semisynchronous calls). Any thread may wait for it.
template <class T>
class Pending {
 public:
  static std::shared_ptr<Pending> begin(std::function<T()> make) {
    auto pending = std::make_shared<Pending>();
    run_apart([pending, make = std::move(make)] { pending->finish(make); });
    return pending;
  }
  /// One that is there already.
  static std::shared_ptr<Pending> of(T value) {
    auto pending = std::make_shared<Pending>();
    pending->value_.emplace(std::move(value));
    pending->done_ = true;
    return pending;
  }

  /// False if it is not there in that time.
  bool wait(LONG timeout) {
    std::unique_lock lock(mutex_);
    const auto limit = limit_of(timeout);
    if (limit) return finished_.wait_for(lock, *limit, [this] { return done_; });
    finished_.wait(lock, [this] { return done_; });
    return true;
  }
  /// After wait(): the value, unless outcome() failed.
  T& value() { return *value_; }
  const Outcome& outcome() const { return outcome_; }

 private:
  void finish(const std::function<T()>& make) {
    std::optional<T> value;
    Outcome outcome = tried([&] { return value.emplace(make()), WBEM_S_NO_ERROR; });
    const std::scoped_lock lock(mutex_);
    value_ = std::move(value);
    outcome_ = std::move(outcome);
    done_ = true;
    finished_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable finished_;
  bool done_ = false;
  std::optional<T> value_;
  Outcome outcome_;
};

}  // namespace netuse_wbem
