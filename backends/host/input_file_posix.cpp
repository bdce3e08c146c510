// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "host/errno_name.hpp"
#include "host/input_file.hpp"
#include "host/lane.hpp"

namespace netuse::inline v0::host {

namespace {

/// How long to wait for data before looking whether the lane was given up: less than a lane's patience.
constexpr int look_up_ms = 20;
/// What is read at once, so that a slow disk does not keep one from looking.
constexpr std::size_t chunk = std::size_t{4} << 20U;

/// Without O_NONBLOCK a pipe is waited for here, where nobody can look up. A file that is lent out (fcntl's leases,
/// which Samba takes) refuses with it, and is waited for: the kernel takes it back in a time that it limits.
int open_for_reading(const char* path) noexcept {
  constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY;
  int descriptor = -1;
  do descriptor = ::open(path, flags | O_NONBLOCK);
  while (descriptor < 0 && errno == EINTR);
  return descriptor < 0 && errno == EWOULDBLOCK ? ::open(path, flags) : descriptor;
}

/// Is reading to be tried: is there data, or an end, or an error to be told? A pipe that no writer had opened has none.
bool wait_for_data(int descriptor) noexcept {
  pollfd wanted{.fd = descriptor, .events = POLLIN, .revents = 0};
  const int ready = ::poll(&wanted, 1, look_up_ms);
  return ready > 0 || (ready < 0 && errno != EINTR);
}

}  // namespace

InputFile::InputFile(const std::string& path) : descriptor_(open_for_reading(path.c_str())) {
  struct stat status{};
  if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0)
    fail(errno);
  else if (S_ISDIR(status.st_mode))
    fail(EISDIR);
  plain_ = S_ISREG(status.st_mode);
  if (plain_ && status.st_size > 0) length_ = static_cast<std::size_t>(status.st_size);
}

InputFile::~InputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void InputFile::fail(int error) {
  error_ = errno_name(error);
}

std::size_t InputFile::read(char* into, std::size_t size) {
  while (!error_) {
    if (told_to_stop())
      error_ = "timed out";
    else if (plain_ || wait_for_data(descriptor_)) {
      const ssize_t got = ::read(descriptor_, into, std::min(size, chunk));
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR && errno != EAGAIN) fail(errno);
    }
  }
  return 0;
}

bool InputFile::go_to(std::size_t offset) noexcept {
  return plain_ && !error_ && ::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) >= 0;
}

bool is_no_plain_file(const std::string& path) noexcept {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

}  // namespace netuse::inline v0::host
