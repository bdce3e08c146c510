// SPDX-License-Identifier: MIT
#include "host/run_program_linux.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

// With the standard's file system, Boost.Process 1.81 forgets to include the first three.
// clang-format off
#include <boost/optional.hpp>
#include <boost/type_traits/decay.hpp>
#include <boost/type_traits/is_convertible.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/process/v2/posix/vfork_launcher.hpp>
#include <boost/process/v2/process.hpp>
// clang-format on

#include "host/descriptor_linux.hpp"
#include "host/errno_name.hpp"
#include "log/log.hpp"

namespace netuse::inline v0::host {

namespace {

namespace process = boost::process::v2;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How long to wait for output before looking whether the program has ended with its outputs left open elsewhere.
constexpr milliseconds look_up{100};

/// No signal may be handled between vfork and exec: the handler would run in the child, in our memory.
class BlockedSignals {
 public:
  BlockedSignals() {
    sigset_t all;
    sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~BlockedSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  BlockedSignals(const BlockedSignals&) = delete;
  BlockedSignals& operator=(const BlockedSignals&) = delete;

 private:
  sigset_t before_{};
};

void reset_signals() noexcept {
  for (int signal = 1; signal < NSIG; ++signal) {
    struct sigaction action{};
    if (::sigaction(signal, nullptr, &action) != 0 || action.sa_handler == SIG_DFL) continue;
    action = {};
    action.sa_handler = SIG_DFL;
    ::sigaction(signal, &action, nullptr);
  }
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);  // NOLINT(concurrency-mt-unsafe): the child has one thread
}

/// The launcher closes descriptors with close_range, and believes that it worked. Kernels before 5.9 lack it.
void close_others() noexcept {
#ifdef SYS_close_range
  if (::syscall(SYS_close_range, STDERR_FILENO + 1U, ~0U, 0U) == 0) return;
#endif
  const long most = std::min(::sysconf(_SC_OPEN_MAX), 65536L);
  for (int fd = STDERR_FILENO + 1; fd < most; ++fd) ::close(fd);
}

/// What the child does before exec, as an initializer of the launcher. Between vfork and exec parent and child share
/// the memory: nothing here may allocate or change what the parent sees.
struct Child {
  int in;
  int out;
  int err;

  template <class Launcher>
  boost::system::error_code on_exec_setup(Launcher&, const std::filesystem::path&, const char* const*&) noexcept {
    if (::setpgid(0, 0) != 0 || ::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::dup2(in, STDIN_FILENO) < 0 ||
        ::dup2(out, STDOUT_FILENO) < 0 || ::dup2(err, STDERR_FILENO) < 0)
      return {errno, boost::system::system_category()};
    close_others();
    reset_signals();
    return {};
  }
  /// The launcher would call exit(), and so run our own exit handlers in the child. (It looks for this function with
  /// other arguments than it calls it with.)
  template <class... Arguments>
  void on_exec_error(Arguments&&...) noexcept {
    ::_exit(127);
  }
};

/// A running child: gathers its output, ends it at the limits, and leaves no zombie.
class Run {
 public:
  Run(pid_t pid, const ProgramLimits& limits, model::Document& into)
      : pid_(pid), limits_(limits), into_(into), outputs_{&into.text, &into.stderr_text} {}

  void supervise(Descriptor out, Descriptor err) {
    pipes_[0] = std::move(out);
    pipes_[1] = std::move(err);
    while (!into_.error) {
      const bool ended = has_ended();
      drain();
      if (ended) break;
      if (Clock::now() >= limits_.deadline)
        into_.error = "timed out";
      else
        wait_for_output();
    }
    finish();
  }

 private:
  /// Looks without reaping, so that the process group stays ours until it is killed.
  bool has_ended() const noexcept {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == pid_;
  }

  void drain() {
    for (std::size_t i = 0; i < pipes_.size() && !into_.error; ++i)
      while (pipes_[i] && read_some(pipes_[i], *outputs_[i])) {
      }
  }

  /// Returns whether there may be more.
  bool read_some(Descriptor& pipe, std::string& output) {
    std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills it
    const ssize_t got = ::read(pipe.get(), buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR;
    if (got == 0) {
      pipe.close();
      return false;
    }
    output.append(buffer.data(), static_cast<std::size_t>(got));
    if (outputs_[0]->size() + outputs_[1]->size() <= limits_.output_cap) return true;
    into_.error = "too large";
    return false;
  }

  void wait_for_output() {
    std::array<pollfd, 2> wanted{};
    for (std::size_t i = 0; i < pipes_.size(); ++i) wanted[i] = {.fd = pipes_[i].get(), .events = POLLIN, .revents = 0};
    const bool open = pipes_[0] || pipes_[1];
    // Nearly always both outputs are closed by the end of the program, which is then a matter of microseconds.
    closed_wait_ = open ? milliseconds{1} : std::min(closed_wait_ * 2, look_up);
    const auto longest = open ? look_up : closed_wait_;
    const auto left = limits_.deadline == Clock::time_point::max()
                          ? longest
                          : std::chrono::ceil<milliseconds>(limits_.deadline - Clock::now());
    static_cast<void>(
        ::poll(wanted.data(), wanted.size(), static_cast<int>(std::clamp(left, milliseconds{0}, longest).count())));
  }

  void finish() {
    ::kill(-pid_, SIGKILL);  // also what it may have left behind
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0) {
      if (errno == EINTR) continue;
      return;  // somebody else reaped it (SIGCHLD ignored): its status is not known
    }
    if (into_.error) {
      into_.text.clear();
      into_.stderr_text.clear();
    } else {
      into_.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
  }

  pid_t pid_;
  const ProgramLimits& limits_;
  model::Document& into_;
  std::array<std::string*, 2> outputs_;
  std::array<Descriptor, 2> pipes_;
  milliseconds closed_wait_{1};
};

/// Starts the program. Returns its process, or 0 with `error` set.
pid_t launch(const std::string& path, const std::vector<std::string>& arguments, const Child& child, int& error) {
  static constexpr std::array<const char*, 4> environment{"LC_ALL=C", "TZ=UTC", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                                                          nullptr};
  process::posix::vfork_launcher launcher;
  launcher.env = environment.data();
  boost::system::error_code code;
  // Fresh: a context with a reactor would be told of a fork in the child, and change its descriptors in our memory.
  boost::asio::io_context context;
  try {
    const BlockedSignals blocked;
    launcher(context.get_executor(), code, path, arguments, Child(child)).detach();
  } catch (const boost::system::system_error&) {  // NOLINT(bugprone-empty-catch)
    // The process runs, but this kernel has no descriptors of processes (before 5.3).
  }
  error = code.value();
  if (!code) return launcher.pid;
  if (launcher.pid > 0) static_cast<void>(::waitpid(launcher.pid, nullptr, 0));
  return 0;
}

void tell(const model::Document& document, const std::string& path, const std::vector<std::string>& arguments,
          const log::Watch& watch) {
  log::debug([&] {
    std::string line = path;
    for (const std::string& argument : arguments) line.append(" ").append(argument);
    line += document.exit ? " ended with status " + std::to_string(*document.exit) : std::string(" gave no status");
    if (document.error) line += " (" + *document.error + ")";
    return line + ": " + std::to_string(document.text.size()) + " bytes of output, " +
           std::to_string(document.stderr_text.size()) + " of errors, " + watch.elapsed();
  });
}

}  // namespace

model::Document run_program(std::string name, const std::string& path, const std::vector<std::string>& arguments,
                            const ProgramLimits& limits) {
  const log::Watch watch;
  model::Document document{.name = std::move(name)};
  const Descriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  Pipe out;
  Pipe err;
  int error = 0;
  if (!nothing || !out.open() || !err.open())
    error = errno;
  else if (const pid_t pid = launch(path, arguments, {nothing.get(), out.write.get(), err.write.get()}, error);
           pid > 0) {
    out.write.close();
    err.write.close();
    Run(pid, limits, document).supervise(std::move(out.read), std::move(err.read));
  }
  if (error != 0) document.error = host::errno_name(error);
  tell(document, path, arguments, watch);
  return document;
}

}  // namespace netuse::inline v0::host
