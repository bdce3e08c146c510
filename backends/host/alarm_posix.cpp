// SPDX-License-Identifier: MIT
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include "host/alarm.hpp"
#include "host/errno_name.hpp"
#include "netuse/error.hpp"

namespace netuse::inline v0::host {

namespace {

/// A caller may have closed the three standard descriptors: what is written to those is not for us.
int above_standard_ones(int fd) noexcept {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
  const int moved = ::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (moved < 0) return fd;
  ::close(fd);
  return moved;
}

}  // namespace

/// A pipe with a byte in it while the alarm is raised.
struct Alarm::State {
  std::array<int, 2> ends{-1, -1};

  State() {
    if (::pipe(ends.data()) != 0)
      throw Error(Wbem::provider_failure, "no descriptor is to be had to tell of events (" +
                                              std::string(errno_name(errno)) +
                                              "); close files, or raise the limit of open files (ulimit -n)");
    for (int& end : ends) {
      end = above_standard_ones(end);
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg)
      static_cast<void>(::fcntl(end, F_SETFL, O_NONBLOCK));
    }
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    for (const int end : ends) ::close(end);
  }
};

Alarm::Alarm() : state_(std::make_unique<State>()) {}
Alarm::~Alarm() = default;

// A pipe that is full is readable all the same.
void Alarm::raise() noexcept {
  static_cast<void>(!::write(state_->ends[1], "!", 1));
}

void Alarm::clear() noexcept {
  std::array<char, 64> bytes{};
  while (::read(state_->ends[0], bytes.data(), bytes.size()) > 0) {
  }
}

std::intptr_t Alarm::handle() const noexcept {
  return state_->ends[0];
}

}  // namespace netuse::inline v0::host
