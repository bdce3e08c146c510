// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace netuse::inline v0::host {

/// An open file of this process, closed with it; no program that is started inherits it.
class Descriptor {
 public:
  Descriptor() = default;
  /// Takes over `fd`, moved above the three standard ones (a caller may have closed those).
  explicit Descriptor(int fd) : fd_(fd) {
    if (fd < 0 || fd > STDERR_FILENO) return;
    fd_ = ::fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(fd);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int get() const noexcept { return fd_; }
  explicit operator bool() const noexcept { return fd_ >= 0; }
  void close() noexcept {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_ = -1;
};

/// The reading end never waits.
struct Pipe {
  Descriptor read;
  Descriptor write;

  bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
    return read && write && ::fcntl(read.get(), F_SETFL, O_NONBLOCK) == 0;
  }
};

}  // namespace netuse::inline v0::host
