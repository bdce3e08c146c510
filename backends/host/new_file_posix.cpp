// SPDX-License-Identifier: MIT
#include "host/new_file_posix.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <climits>

#include "host/target_posix.hpp"

namespace netuse::inline v0::host {

namespace {

/// Until the descriptor takes something.
void wait_for_room(const Output& output, int descriptor) {
  const auto patience = static_cast<int>(std::clamp<std::int64_t>(output.patience.count(), 0, INT_MAX));
  pollfd wanted{.fd = descriptor, .events = POLLOUT, .revents = 0};
  const int ready = ::poll(&wanted, 1, patience);
  if (ready == 0)
    output.fail("its reader took nothing for " + std::to_string(patience) + " ms", "see what the reader waits for");
  if (ready < 0 && errno != EINTR) output.fail_with(errno);
}

}  // namespace

void write_all(const Output& output, int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written >= 0)
      text.remove_prefix(static_cast<std::size_t>(written));
    else if (errno == EAGAIN)
      wait_for_room(output, descriptor);
    else if (errno != EINTR)
      output.fail_with(errno);
  }
}

NewFile::NewFile(const Output& output, std::string target) : output_(output), target_(std::move(target)) {
  constexpr int tries = 100;
  for (int i = 0; i < tries && descriptor_ < 0; ++i) {
    name_ = folder_of(target_) + random_name();
    descriptor_ = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor_ < 0 && errno != EEXIST && errno != EINTR) break;
  }
  if (descriptor_ < 0) output_.fail_with(errno);
}

NewFile::~NewFile() {
  if (descriptor_ >= 0) static_cast<void>(::close(descriptor_));
  if (!name_.empty()) static_cast<void>(::unlink(name_.c_str()));
}

/// A file system without modes has none to keep.
void NewFile::set_mode(mode_t mode) const {
  if (::fchmod(descriptor_, mode) != 0 && errno != EPERM && errno != ENOTSUP) output_.fail_with(errno);
}

void NewFile::open_to_all() const {
  set_mode(S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH);
}

void NewFile::take_after(const struct stat& old) const {
  struct stat now{};
  if (::fstat(descriptor_, &now) != 0) output_.fail_with(errno);
  mode_t mode = old.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO);
  const auto give = [&](uid_t user, gid_t group) { return ::fchown(descriptor_, user, group) == 0; };
  const bool whole = now.st_uid == old.st_uid && now.st_gid == old.st_gid;
  // What the old group was allowed is not for ours.
  if (!whole && !give(old.st_uid, old.st_gid) && now.st_gid != old.st_gid && !give(static_cast<uid_t>(-1), old.st_gid))
    mode &= ~static_cast<mode_t>(S_IRWXG);
  set_mode(mode);
}

void NewFile::flush() const {
  while (::fsync(descriptor_) != 0)
    if (errno != EINTR) output_.fail_with(errno);
}

void NewFile::replace_target() {
  if (::rename(name_.c_str(), target_.c_str()) != 0) output_.fail_with(errno);
  name_.clear();
}

bool NewFile::become_target() {
  if (::link(name_.c_str(), target_.c_str()) == 0) return true;  // the first name goes with this object
  if (errno == EEXIST) return false;
  replace_target();  // a file system without links
  return true;
}

}  // namespace netuse::inline v0::host
