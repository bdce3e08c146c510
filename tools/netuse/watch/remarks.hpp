// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "netuse/diagnostic.hpp"

namespace netuse::cli {

/// Which diagnostics are new: each is told once.
class Remarks {
 public:
  /// Those that were not among any before.
  std::vector<Diagnostic> news(const std::vector<Diagnostic>& all);
  /// To be told again if it comes again.
  void forget(const Diagnostic& diagnostic);

 private:
  std::set<std::string> told_;
};

}  // namespace netuse::cli
