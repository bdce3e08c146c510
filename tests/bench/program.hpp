// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// Other programs, as a person runs them.
namespace netuse::bench {

inline double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

struct Run {
  bool ok = false;
  double processor = 0;  ///< seconds
  double wall = 0;       ///< seconds
  double peak_mib = 0;
};

/// Runs it with its output thrown away.
inline Run run(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
  const auto begun = std::chrono::steady_clock::now();
  pid_t child = 0;
  const int error = ::posix_spawn(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  int status = -1;
  rusage used{};
  if (error != 0 || ::wait4(child, &status, 0, &used) != child) return {};
  return {.ok = status == 0,
          .processor = seconds(used.ru_utime) + seconds(used.ru_stime),
          .wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(),
          .peak_mib = static_cast<double>(used.ru_maxrss) / 1024};
}

}  // namespace netuse::bench
