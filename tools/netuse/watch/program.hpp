// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Other programs, as each platform starts them: without a shell.
namespace netuse::cli {

/// Of the environment: a variable that has no value is not set, whatever this program was given.
using Variables = std::vector<std::pair<std::string, std::optional<std::string>>>;

struct ProgramEnd {
  int exit = 0;
  int signal = 0;       ///< that ended it; 0: none did
  std::string problem;  ///< why it could not be started; else empty
};

/// Where the program is that a command begins with: in a folder of PATH, or where its path leads. Throws
/// Error(invalid_parameter) if there is none that can be run.
std::string found_program(const std::string& name);

/// Runs programs, one after the other.
class Program {
 public:
  /// Runs one to its end. It reads nothing from this program's stdin, and what it prints goes to stderr.
  ProgramEnd run(const std::string& path, const std::vector<std::string>& command, const Variables& variables);
  /// For another thread: asks the one that runs to end, with all that it started; `at_once`: ends it. Windows has only
  /// this way, and ends it alone. After this none is run.
  void stop(bool at_once) noexcept;

 private:
  std::mutex mutex_;
  std::intptr_t process_ = 0;  ///< as the system calls it; 0: none runs
  bool stopped_ = false;
};

}  // namespace netuse::cli
