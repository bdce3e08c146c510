// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "netuse/error.hpp"
#include "watch/program.hpp"

extern char** environ;  // NOLINT(readability-redundant-declaration): not every system's header has it

namespace netuse::cli {

namespace {

bool can_run(const std::string& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && ::access(path.c_str(), X_OK) == 0;
}

std::string in_path(const std::string& name) {
  const char* const variable = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): only read
  std::string_view rest = variable == nullptr ? "/usr/local/bin:/usr/bin:/bin" : variable;
  for (bool more = true; more;) {
    const std::size_t end = rest.find(':');
    more = end != std::string_view::npos;
    const std::string folder(rest.substr(0, end));
    std::string path = (folder.empty() ? "." : folder) + "/" + name;
    if (can_run(path)) return path;
    if (more) rest.remove_prefix(end + 1);
  }
  return {};
}

/// Our own environment but for the variables, and those of them that have a value.
std::vector<std::string> environment_with(const Variables& variables) {
  std::vector<std::string> all;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view own = *entry;
    const std::string_view name = own.substr(0, own.find('='));
    if (std::ranges::find(variables, name, &Variables::value_type::first) == variables.end()) all.emplace_back(own);
  }
  for (const auto& [name, value] : variables)
    if (value) all.push_back(name + "=" + *value);
  return all;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// What a new program gets of ours: no stdin, stderr twice, and signals as they were meant. It has a group of its own,
/// so that it can be ended with all that it starts.
class SpawnPlan {
 public:
  SpawnPlan() {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions_, STDERR_FILENO, STDOUT_FILENO);
    ::posix_spawnattr_init(&attributes_);
    sigset_t signals;
    sigemptyset(&signals);
    ::posix_spawnattr_setsigmask(&attributes_, &signals);
    sigaddset(&signals, SIGXFSZ);
    sigaddset(&signals, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes_, &signals);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&actions_);
    ::posix_spawnattr_destroy(&attributes_);
  }
  const posix_spawn_file_actions_t* actions() const noexcept { return &actions_; }
  const posix_spawnattr_t* attributes() const noexcept { return &attributes_; }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

/// Its number stays its own until end_of() takes what is left of it.
void wait_for_process(pid_t process) {
  siginfo_t info{};
  while (::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOWAIT) != 0)
    if (errno != EINTR) return;
}

ProgramEnd end_of(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return {};
  return {.exit = WIFSIGNALED(status) ? 0 : WEXITSTATUS(status),
          .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
          .problem = {}};
}

}  // namespace

std::string found_program(const std::string& name) {
  const bool is_path = name.find('/') != std::string::npos;
  std::string path = is_path ? name : in_path(name);
  if (path.empty() || !can_run(path))
    throw Error(Wbem::invalid_parameter, "--exec: '" + name + "' is no program that can be run" +
                                             (is_path ? "" : ", in no folder of PATH") +
                                             "; what follows --exec is not read by a shell");
  return path;
}

ProgramEnd Program::run(const std::string& path, const std::vector<std::string>& command, const Variables& variables) {
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = environment_with(variables);
  const SpawnPlan plan;
  pid_t process = 0;
  {
    const std::scoped_lock lock(mutex_);
    if (stopped_) return {};
    const int error = ::posix_spawn(&process, path.c_str(), plan.actions(), plan.attributes(),
                                    pointers_to(arguments).data(), pointers_to(environment).data());
    if (error != 0)
      return {.exit = 0, .signal = 0, .problem = std::strerror(error)};  // NOLINT(concurrency-mt-unsafe): glibc's is
    process_ = process;
  }
  wait_for_process(process);
  const std::scoped_lock lock(mutex_);
  process_ = 0;
  return end_of(process);
}

void Program::stop(bool at_once) noexcept {
  const std::scoped_lock lock(mutex_);
  stopped_ = true;
  if (process_ != 0) ::kill(-static_cast<pid_t>(process_), at_once ? SIGKILL : SIGTERM);
}

}  // namespace netuse::cli
