// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "arguments.hpp"
#include "watch/left_out.hpp"
#include "watch/program.hpp"
#include "watch/rate_limit.hpp"

namespace netuse::cli {

/// Runs one program for each event, one after the other, in a thread of its own: events are told while it runs. What
/// would be too many a minute, or wait behind too many, is left out and counted.
class Runner {
 public:
  using Clock = std::chrono::steady_clock;

  /// Throws Error(invalid_parameter) if there is no such program.
  explicit Runner(const Arguments& arguments);
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;
  /// As finish(), without any patience.
  ~Runner();

  void add(Variables variables);
  /// To be called at least each second: tells of what was left out when it is time for that.
  void tell_left_out() { tell_left_out(false); }
  /// Waits for all that run or wait, until that time or a signal (Interruption). What still runs then is asked to end,
  /// and killed if it does not within five seconds; what waits is left out.
  void finish(Clock::time_point until);

 private:
  enum class Why : std::uint8_t { too_many, too_slow, ended };

  void work();
  /// Waits for the next; nothing: there will be none.
  std::optional<Variables> next();
  void run(const Variables& variables);
  bool wait_for_end(Clock::time_point until, bool or_signal);
  void stop();
  void leave_out(Why why, std::size_t count);
  void tell_left_out(bool at_end);
  std::string reason_for(Why why) const;
  void warn(const std::string& message) const;

  const Globals& globals_;
  std::vector<std::string> command_;
  std::string path_;
  std::size_t most_;
  RateLimit limit_;  ///< of the thread that works
  Program program_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Variables> waiting_;
  std::array<LeftOut, 3> left_out_;  ///< by Why
  bool running_ = false;
  bool finishing_ = false;
  bool stopping_ = false;
  bool done_ = false;
  std::thread thread_;
};

}  // namespace netuse::cli
