// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "arguments.hpp"
#include "watch/program.hpp"
#include "watch/rate_limit.hpp"

namespace netuse::cli {

/// Runs one program for each event, one after the other, in a thread of its own: events are told while it runs. What
/// would be too many a minute, or wait behind too many, is left out and counted.
class Runner {
 public:
  /// Throws Error(invalid_parameter) if there is no such program.
  explicit Runner(const Arguments& arguments);
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;
  /// Waits for all that run or wait.
  ~Runner();

  void add(Variables variables);

 private:
  void work();
  /// Waits for the next; nothing: there will be none.
  std::optional<Variables> next();
  void drop();
  void tell_dropped();
  void run(const Variables& variables) const;

  const Globals& globals_;
  std::vector<std::string> command_;
  std::string path_;
  std::size_t most_;
  RateLimit limit_;  ///< of the thread that works
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Variables> waiting_;
  std::size_t dropped_ = 0;
  RateLimit::Clock::time_point first_dropped_;  ///< of those that nobody was told of
  bool finishing_ = false;
  std::thread thread_;
};

}  // namespace netuse::cli
