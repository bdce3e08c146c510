// SPDX-License-Identifier: MIT
// flock: it belongs to the open file and not to the process, so that two objects in one process exclude each other too,
// and reading the file elsewhere does not lose it. A file is locked before it gets its name, so that no moment is left
// in which it could be taken.
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <unistd.h>

#include "host/locked_file.hpp"
#include "host/new_file_posix.hpp"
#include "host/target_posix.hpp"

namespace netuse::inline v0::host {

namespace {

/// False: somebody else has the lock. A file system that knows no locks excludes nobody.
bool lock(int descriptor) {
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    return errno != EWOULDBLOCK;
  }
  return true;
}

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { static_cast<void>(std::fclose(file)); }
};

/// Who holds the lock, as Linux tells it; 0 where nobody does.
long holder_of(int descriptor) {
  struct stat status{};
  const std::unique_ptr<std::FILE, CloseFile> locks(std::fopen("/proc/locks", "re"));
  if (!locks || ::fstat(descriptor, &status) != 0) return 0;
  char line[256];
  while (std::fgets(line, sizeof line, locks.get()) != nullptr) {
    long process = 0;
    unsigned long long inode = 0;
    // 1: FLOCK  ADVISORY  WRITE 1234 fe:01:131090 0 EOF
    if (std::sscanf(line, "%*d: FLOCK %*s WRITE %ld %*x:%*x:%llu", &process, &inode) == 2 && inode == status.st_ino)
      return process;
  }
  return 0;
}

/// Somebody made the file while we were about to.
[[noreturn]] void fail_because_made(const Output& output, const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  const long holder = descriptor < 0 ? 0 : holder_of(descriptor);
  if (descriptor >= 0) static_cast<void>(::close(descriptor));
  if (holder != 0) output.fail_in_use(holder);
  output.fail("somebody else made it at the same moment", "try again, or choose another file");
}

bool is_still(int descriptor, const std::string& path) {
  struct stat held{};
  struct stat named{};
  return ::fstat(descriptor, &held) == 0 && ::lstat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

int open_plain(const Output& output, const Target& target) {
  if (target.kind == Target::Kind::none) return -1;
  if (target.kind != Target::Kind::file)
    output.fail("it is a pipe or a device", std::string("a ") + output.what + " grows in a plain file; name one");
  const int descriptor = ::open(target.path.c_str(), O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0 && errno != ENOENT) output.fail_with(errno);
  return descriptor;
}

}  // namespace

LockedFile::LockedFile(const std::string& path, const char* what) : output_{.path = path, .what = what} {
  constexpr int tries = 100;
  for (int i = 0; i < tries; ++i) {
    const Target target = find_target(output_);
    end_ = target.path;
    const int descriptor = open_plain(output_, target);
    if (descriptor < 0 && target.kind == Target::Kind::none) return;
    if (descriptor < 0) continue;  // it went away in between
    const bool locked = lock(descriptor);
    const long holder = locked ? 0 : holder_of(descriptor);
    if (locked && is_still(descriptor, end_)) {
      handle_ = descriptor;
      return;
    }
    static_cast<void>(::close(descriptor));
    if (!locked) output_.fail_in_use(holder);
  }
  output_.fail_in_use(0);
}

LockedFile::~LockedFile() {
  if (handle_ != nothing) static_cast<void>(::close(static_cast<int>(handle_)));
}

bool LockedFile::has_content() const {
  struct stat status{};
  return handle_ != nothing && ::fstat(static_cast<int>(handle_), &status) == 0 && status.st_size > 0;
}

void LockedFile::replace(std::string_view text) {
  const bool is_new = handle_ == nothing;
  NewFile file(output_, end_);
  static_cast<void>(lock(file.descriptor()));
  file.write(text);
  if (!is_new) {
    struct stat old{};
    if (::fstat(static_cast<int>(handle_), &old) != 0) output_.fail_with(errno);
    file.take_after(old);
  }
  file.flush();
  if (!is_new)
    file.replace_target();
  else if (!file.become_target())
    fail_because_made(output_, end_);
  if (!is_new) static_cast<void>(::close(static_cast<int>(handle_)));
  handle_ = file.release();
}

void LockedFile::write_at(std::size_t offset, std::string_view text) {
  if (handle_ == nothing || !is_still(static_cast<int>(handle_), end_))
    output_.fail("it was removed or replaced while it was written", "start anew, with a file that nothing else writes");
  while (!text.empty()) {
    const ssize_t written = ::pwrite(static_cast<int>(handle_), text.data(), text.size(), static_cast<off_t>(offset));
    if (written < 0 && errno != EINTR) output_.fail_with(errno);
    if (written < 0) continue;
    text.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::size_t>(written);
  }
}

}  // namespace netuse::inline v0::host
