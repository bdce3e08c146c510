// SPDX-License-Identifier: MIT
#include "watch/terminal.hpp"

#include <cstdio>

namespace netuse::cli {

/// Line over line; each clears the one before first: behind a line that fills the screen, its last letter would be
/// cleared.
void Terminal::draw(const std::vector<std::string>& lines) {
  std::string text = "\x1b[H";
  for (const std::string& line : lines) text += (&line == lines.data() ? "\x1b[K" : "\r\n\x1b[K") + line;
  if (text == drawn_) return;
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
  drawn_ = std::move(text);
}

}  // namespace netuse::cli
