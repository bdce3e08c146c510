// SPDX-License-Identifier: MIT
#pragma once

namespace netuse::cli {

/// While it lives, signals that would end this program are noted instead, so that another one that it runs can be ended
/// first. They wake the thread that made it. Where Windows ends a program, it ends those of its console with it: there
/// nothing is noted. One at a time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// The last one that came; 0: none.
  static int signal() noexcept;
};

}  // namespace netuse::cli
