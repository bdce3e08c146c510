// SPDX-License-Identifier: MIT
#include "watch/runner.hpp"

#include <optional>
#include <utility>

#include "cli.hpp"

namespace netuse::cli {

namespace {

std::vector<std::string> command_of(const WatchArguments& asked) {
  std::vector<std::string> command{asked.exec};
  command.insert(command.end(), asked.exec_arguments.begin(), asked.exec_arguments.end());
  return command;
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
  {
    const std::scoped_lock lock(mutex_);
    finishing_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Runner::add(Variables variables) {
  {
    const std::scoped_lock lock(mutex_);
    if (waiting_.size() >= most_)
      drop();
    else
      waiting_.push_back(std::move(variables));
  }
  changed_.notify_all();
}

void Runner::work() {
  while (const std::optional<Variables> variables = next()) run(*variables);
}

std::optional<Variables> Runner::next() {
  // Those of a minute are told together.
  constexpr std::chrono::minutes together{1};
  std::unique_lock lock(mutex_);
  const auto is_ready = [this] { return finishing_ || !waiting_.empty(); };
  for (;;) {
    if (dropped_ == 0)
      changed_.wait(lock, is_ready);
    else
      changed_.wait_until(lock, first_dropped_ + together, is_ready);
    const auto now = RateLimit::Clock::now();
    if (now >= first_dropped_ + together || (finishing_ && waiting_.empty())) tell_dropped();
    if (waiting_.empty() && finishing_) return std::nullopt;
    if (waiting_.empty()) continue;
    Variables first = std::move(waiting_.front());
    waiting_.pop_front();
    if (limit_.admit(now)) return first;
    drop();
  }
}

void Runner::drop() {
  if (dropped_++ == 0) first_dropped_ = RateLimit::Clock::now();
}

/// Once for all that were left out since the last time.
void Runner::tell_dropped() {
  const std::size_t count = std::exchange(dropped_, 0);
  if (count == 0) return;
  report({{.severity = Severity::warning,
           .document = "--exec",
           .line = 0,
           .message = "for " + counted(count, "event") + " the program was not run: there were more than " +
                      std::to_string(most_) + " a minute (--exec-limit)"}},
         globals_);
}

void Runner::run(const Variables& variables) const {
  const ProgramEnd end = run_program(path_, command_, variables);
  if (end.problem.empty() && end.exit == 0) return;
  report({{.severity = Severity::warning,
           .document = "--exec " + command_.front(),
           .line = 0,
           .message = end.problem.empty() ? "it ended with exit status " + std::to_string(end.exit)
                                          : "it could not be started: " + end.problem}},
         globals_);
}

}  // namespace netuse::cli
