// SPDX-License-Identifier: MIT
#include "progress.hpp"

#include <cstdio>
#include <memory>
#include <string>

#include "console.hpp"

namespace netuse::cli {

namespace {
constexpr const char* erase = "\r\x1b[K";
}

Progress::Progress(OpenOptions& options, bool rows_come)
    : terminal_(stderr_is_terminal() && (!rows_come || stdout_width() == 0)) {
  if (!terminal_) return;
  options.progress = [last = std::make_shared<std::size_t>(101)](std::size_t done, std::size_t total) {
    constexpr std::size_t width = 40;
    const std::size_t percent = done * 100 / total;
    if (percent == *last) return;
    *last = percent;
    if (done == total) {
      std::fputs(erase, stderr);
      return;
    }
    const std::string bar(percent * width / 100, '#');
    std::fprintf(stderr, "\rnetuse: [%-40s] %zu of %zu", bar.c_str(), done, total);
    std::fflush(stderr);
  };
}

Progress::~Progress() {
  if (terminal_) std::fputs(erase, stderr);
}

}  // namespace netuse::cli
