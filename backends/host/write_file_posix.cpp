// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

#include "host/locked_file.hpp"
#include "host/new_file_posix.hpp"
#include "host/target_posix.hpp"
#include "host/write_file.hpp"

namespace netuse::inline v0::host {

namespace {

using namespace std::chrono_literals;

/// A reader that went away is an error of the write, and not the end of the program we are a guest in.
class NoPipeSignal {
 public:
  NoPipeSignal() {
    ::sigemptyset(&pipe_);
    ::sigaddset(&pipe_, SIGPIPE);
    sigset_t pending;
    ::sigpending(&pending);
    was_pending_ = ::sigismember(&pending, SIGPIPE) == 1;
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  NoPipeSignal(const NoPipeSignal&) = delete;
  NoPipeSignal& operator=(const NoPipeSignal&) = delete;
  ~NoPipeSignal() {
    constexpr timespec at_once{};
    while (!was_pending_ && ::sigtimedwait(&pipe_, nullptr, &at_once) < 0 && errno == EINTR) {
    }
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

 private:
  sigset_t pipe_{};
  sigset_t before_{};
  bool was_pending_ = false;
};

/// A descriptor that is ours to close.
class Opened {
 public:
  explicit Opened(int descriptor) noexcept : descriptor_(descriptor) {}
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() {
    if (descriptor_ >= 0) static_cast<void>(::close(descriptor_));
  }
  int get() const noexcept { return descriptor_; }

 private:
  int descriptor_;
};

int connected(const Output& output, const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) output.fail_with(ENAMETOOLONG);
  std::memcpy(address.sun_path, path.c_str(), path.size());
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) output.fail_with(errno);
  if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return descriptor;
  const int error = errno;
  static_cast<void>(::close(descriptor));
  output.fail_with(error);
}

/// A pipe's reader gets a second to come.
int opened_stream(const Output& output, const Target& target) {
  if (S_ISSOCK(target.status.st_mode)) return connected(output, target.path);
  const auto last = std::chrono::steady_clock::now() + std::min<std::chrono::milliseconds>(1s, output.patience);
  while (true) {
    const int descriptor = ::open(target.path.c_str(), O_WRONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC);
    if (descriptor >= 0) return descriptor;
    const bool waits = errno == EINTR || (errno == ENXIO && S_ISFIFO(target.status.st_mode));
    if (!waits) output.fail_with(errno);
    if (std::chrono::steady_clock::now() >= last)
      output.fail("it is a pipe that nobody reads", "start its reader first");
    std::this_thread::sleep_for(20ms);
  }
}

void write_stream(const Output& output, const Target& target, std::string_view text) {
  const bool ours = target.kind == Target::Kind::descriptor;
  const Opened opened(ours ? ::fcntl(target.descriptor, F_DUPFD_CLOEXEC, 0) : opened_stream(output, target));
  if (opened.get() < 0) output.fail_with(errno);
  struct stat now{};
  if (!ours && (::fstat(opened.get(), &now) != 0 || S_ISREG(now.st_mode)))
    output.fail("it was replaced while it was opened", "try again");
  const NoPipeSignal quiet;
  write_all(output, opened.get(), text);
}

void write_new(const Output& output, const Target& target, std::string_view text, Readers readers) {
  const bool replaces = target.kind == Target::Kind::file;
  if (replaces && ::faccessat(AT_FDCWD, target.path.c_str(), W_OK, AT_EACCESS) != 0)
    output.fail("it is there and may not be written to", "remove it, or choose another name");
  std::optional<LockedFile> held;  // a timeline that somebody writes would go on in a file without a name
  if (replaces) held.emplace(output.path, output.what);
  NewFile file(output, target.path);
  file.write(text);
  if (replaces)
    file.take_after(target.status);
  else if (readers == Readers::everyone)
    file.open_to_all();
  file.flush();
  file.replace_target();
}

}  // namespace

void write_file(const std::string& path, std::string_view text, const char* what, std::chrono::milliseconds patience,
                Readers readers) {
  const Output output{.path = path, .what = what, .patience = patience};
  const Target target = find_target(output);
  if (target.kind == Target::Kind::stream || target.kind == Target::Kind::descriptor)
    write_stream(output, target, text);
  else
    write_new(output, target, text, readers);
}

}  // namespace netuse::inline v0::host
