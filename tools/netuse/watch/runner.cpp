// SPDX-License-Identifier: MIT
#include "watch/runner.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli.hpp"
#include "watch/interruption.hpp"

namespace netuse::cli {

namespace {

/// Events that wait while a program runs: a program that hangs must not cost all memory.
constexpr std::size_t most_waiting = 1000;

std::vector<std::string> command_of(const WatchArguments& asked) {
  std::vector<std::string> command{asked.exec};
  command.insert(command.end(), asked.exec_arguments.begin(), asked.exec_arguments.end());
  return command;
}

/// Empty: it went well.
std::string problem_of(const ProgramEnd& end) {
  if (!end.problem.empty()) return "it could not be started: " + end.problem;
  if (end.signal != 0) return "it was ended by signal " + std::to_string(end.signal);
  return end.exit == 0 ? std::string() : "it ended with exit status " + std::to_string(end.exit);
}

}  // namespace

Runner::Runner(const Arguments& arguments)
    : globals_(arguments.globals),
      command_(command_of(arguments.watch)),
      path_(found_program(arguments.watch.exec)),
      most_(arguments.watch.exec_limit),
      limit_(most_),
      thread_([this] { work(); }) {}

Runner::~Runner() {
  stop();
  thread_.join();
}

void Runner::add(Variables variables) {
  {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() >= most_waiting)
      leave_out(Why::too_slow, 1);
    else
      waiting_.push_back(std::move(variables));
  }
  changed_.notify_all();
}

void Runner::work() {
  while (const std::optional<Variables> variables = next()) run(*variables);
  const std::scoped_lock lock(mutex_);
  done_ = true;
  changed_.notify_all();
}

std::optional<Variables> Runner::next() {
  std::unique_lock lock(mutex_);
  running_ = false;
  for (;;) {
    changed_.wait(lock, [this] { return finishing_ || !waiting_.empty(); });
    if (waiting_.empty()) return std::nullopt;
    Variables first = std::move(waiting_.front());
    waiting_.pop_front();
    running_ = limit_.admit(Clock::now());
    if (running_) return first;
    leave_out(Why::too_many, 1);
  }
}

void Runner::run(const Variables& variables) {
  const std::string problem = problem_of(program_.run(path_, command_, variables));
  const std::scoped_lock lock(mutex_);
  // What was stopped is told of by who stopped it.
  if (!problem.empty() && !stopping_) warn(problem);
}

void Runner::finish(Clock::time_point until) {
  {
    const std::scoped_lock lock(mutex_);
    finishing_ = true;
  }
  changed_.notify_all();
  if (!wait_for_end(until, true)) stop();
  tell_left_out(true);
}

/// False: the time is up, or a signal came.
bool Runner::wait_for_end(Clock::time_point until, bool or_signal) {
  constexpr std::chrono::milliseconds beat{100};  // nobody wakes it for a signal
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      if (changed_.wait_until(lock, std::min(until, Clock::now() + beat), [this] { return done_; })) return true;
    }
    if (Clock::now() >= until || (or_signal && Interruption::signal() != 0)) return false;
    tell_left_out(false);
  }
}

void Runner::stop() {
  constexpr std::chrono::seconds patience{5};
  {
    const std::scoped_lock lock(mutex_);
    finishing_ = stopping_ = true;
    leave_out(Why::ended, waiting_.size());
    waiting_.clear();
    if (running_) warn("it still runs although watching has ended: it is ended");
  }
  changed_.notify_all();
  program_.stop(false);
  if (!wait_for_end(Clock::now() + patience, false)) program_.stop(true);
}

void Runner::leave_out(Why why, std::size_t count) {
  left_out_.at(static_cast<std::size_t>(why)).add(count, Clock::now());
}

void Runner::tell_left_out(bool at_end) {
  const std::scoped_lock lock(mutex_);
  for (const Why why : {Why::too_many, Why::too_slow, Why::ended}) {
    const auto count = left_out_.at(static_cast<std::size_t>(why)).news(Clock::now(), at_end);
    if (count) warn("for " + counted(*count, "event") + " the program was not run: " + reason_for(why));
  }
}

std::string Runner::reason_for(Why why) const {
  if (why == Why::too_many) return "there were more than " + std::to_string(most_) + " a minute (--exec-limit)";
  if (why == Why::ended) return "watching ended before";
  return "while it ran, more than " + std::to_string(most_waiting) + " were waiting";
}

void Runner::warn(const std::string& message) const {
  report({{.severity = Severity::warning, .document = "--exec " + command_.front(), .line = 0, .message = message}},
         globals_);
}

}  // namespace netuse::cli
