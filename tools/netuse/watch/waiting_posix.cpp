// SPDX-License-Identifier: MIT
#include <array>
#include <csignal>
#include <poll.h>
#include <unistd.h>

#include "watch/waiting.hpp"

namespace netuse::cli {

bool wait_for(std::optional<std::intptr_t> handle, std::chrono::steady_clock::time_point until) {
  // poll() passes over a descriptor below zero.
  std::array<pollfd, 2> all{{{.fd = handle ? static_cast<int>(*handle) : -1, .events = POLLIN, .revents = 0},
                             {.fd = STDOUT_FILENO, .events = 0, .revents = 0}}};
  if (::poll(all.data(), all.size(), milliseconds_until(until)) <= 0) return true;
  return (all[1].revents & (POLLERR | POLLHUP | POLLNVAL)) == 0;
}

/// Quietly, and with the status that shells know.
void end_without_reader() {
  static_cast<void>(std::signal(SIGPIPE, SIG_DFL));
  static_cast<void>(std::raise(SIGPIPE));
}

}  // namespace netuse::cli
