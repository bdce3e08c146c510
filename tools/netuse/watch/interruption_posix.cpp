// SPDX-License-Identifier: MIT
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <pthread.h>

#include "watch/interruption.hpp"

namespace netuse::cli {

namespace {

constexpr std::array<int, 4> ending_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

std::atomic<int> interrupted_by{0};
pthread_t watching_thread;
std::array<struct sigaction, ending_signals.size()> actions_before{};

/// Any thread may get it; the one that waits must.
void note_interruption(int signal) {
  const int error = errno;
  interrupted_by = signal;
  if (::pthread_equal(::pthread_self(), watching_thread) == 0) ::pthread_kill(watching_thread, signal);
  errno = error;
}

}  // namespace

/// Without SA_RESTART: who reads nothing of what is written must not keep it from ending.
Interruption::Interruption() {
  watching_thread = ::pthread_self();
  interrupted_by = 0;
  struct sigaction noting{};
  noting.sa_handler = note_interruption;
  for (std::size_t i = 0; i < ending_signals.size(); ++i) {
    ::sigaction(ending_signals.at(i), nullptr, &actions_before.at(i));
    // Who starts a program may have it ignore some.
    if (actions_before.at(i).sa_handler != SIG_IGN) ::sigaction(ending_signals.at(i), &noting, nullptr);
  }
}

Interruption::~Interruption() {
  for (std::size_t i = 0; i < ending_signals.size(); ++i)
    ::sigaction(ending_signals.at(i), &actions_before.at(i), nullptr);
}

int Interruption::signal() noexcept {
  return interrupted_by;
}

}  // namespace netuse::cli
