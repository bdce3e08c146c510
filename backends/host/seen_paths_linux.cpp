// SPDX-License-Identifier: MIT
#include "host/seen_paths_linux.hpp"

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace netuse::inline v0::host {

namespace {

constexpr std::int64_t second = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time) noexcept {
  return std::int64_t{time.tv_sec} * second + time.tv_nsec;
}

std::int64_t now() noexcept {
  timespec time{};
  ::clock_gettime(CLOCK_REALTIME, &time);
  return nanoseconds(time);
}

}  // namespace

SeenPaths::Stamp SeenPaths::stamp_of(const std::string& path) noexcept {
  struct stat status{};
  if (::lstat(path.c_str(), &status) != 0) return {.error = errno};
  return {.device = status.st_dev,
          .inode = status.st_ino,
          .size = static_cast<std::uint64_t>(status.st_size),
          .modified = nanoseconds(status.st_mtim),
          .changed = nanoseconds(status.st_ctim)};
}

void SeenPaths::note(const std::string& path) {
  const Stamp stamp = stamp_of(path);
  seen_.push_back({.path = path, .stamp = stamp, .fresh = stamp.error == 0 && now() - stamp.changed < 2 * second});
}

bool SeenPaths::changed() const {
  return std::ranges::any_of(seen_, [](const Seen& seen) { return seen.fresh || stamp_of(seen.path) != seen.stamp; });
}

}  // namespace netuse::inline v0::host
