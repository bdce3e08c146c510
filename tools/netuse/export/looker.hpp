// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "arguments.hpp"

namespace netuse::cli {

/// Looks in a thread of its own, one look at a time, so that nobody waits for one who cannot. Safe for many threads.
class Looker {
 public:
  using Clock = std::chrono::steady_clock;
  struct Metrics {
    std::string text;
    Clock::time_point at;
  };

  /// Begins the first look; `ready` is called in its thread after each look.
  Looker(const Globals& globals, std::function<void()> ready);
  Looker(const Looker&) = delete;
  Looker& operator=(const Looker&) = delete;
  /// Waits for the end of a look, which --timeout limits.
  ~Looker();

  /// Asks for a look. One that has begun is enough.
  void look();
  /// Null before the first look has ended.
  std::shared_ptr<const Metrics> newest() const;
  /// Throws what the first look has thrown, as look_for_export does: nothing will ever be seen.
  void rethrow() const;

 private:
  void run(const std::stop_token& stop);
  void take();
  void fail(const std::exception& error);

  const Globals& globals_;
  std::function<void()> ready_;
  mutable std::mutex mutex_;
  std::condition_variable_any asked_;
  bool wanted_ = true;
  std::exception_ptr never_;
  std::shared_ptr<const Metrics> newest_;
  std::string told_;  ///< what was wrong the last time: it is said once
  std::jthread thread_;
};

}  // namespace netuse::cli
