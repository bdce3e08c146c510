// SPDX-License-Identifier: MIT
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
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

std::size_t stdout_width() {
  if (::isatty(STDOUT_FILENO) != 1) return 0;
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool shows_colour(Stream stream) {
  const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): only read
  return ::isatty(stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO) == 1 &&
         (terminal == nullptr || std::string_view(terminal) != "dumb");
}

std::string quoted_for_shell(std::string_view literal) {
  return std::string("'... = \"").append(literal).append("\"'");
}

}  // namespace netuse::cli
