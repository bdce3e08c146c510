// SPDX-License-Identifier: MIT
#pragma once

#include "netuse/options.hpp"

namespace netuse::cli {

/// A bar on stderr while many recordings are read, if that is a terminal; gone when it is destroyed.
class Progress {
 public:
  /// Hooks itself into the options; not where rows come to the terminal all the while.
  explicit Progress(OpenOptions& options, bool rows_come = false);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

 private:
  bool terminal_;
};

}  // namespace netuse::cli
