// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <unistd.h>

#include "console.hpp"

namespace netuse::cli {

std::vector<std::string> console_arguments(int argc, char** argv) {
  // A file that may not grow further is an error of the write, and what was begun is removed.
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  return {argv + 1, argv + argc};
}

bool stderr_is_terminal() {
  return ::isatty(STDERR_FILENO) == 1;
}

bool stderr_has_colour() {
  const char* const forbidden = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): only read
  const char* const terminal = std::getenv("TERM");       // NOLINT(concurrency-mt-unsafe)
  return stderr_is_terminal() && (forbidden == nullptr || *forbidden == '\0') &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

}  // namespace netuse::cli
