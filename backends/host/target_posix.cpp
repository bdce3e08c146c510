// SPDX-License-Identifier: MIT
#include "host/target_posix.hpp"

#include <array>
#include <cerrno>
#include <optional>
#include <string_view>
#include <unistd.h>

#include <climits>

#include "text/ascii.hpp"

namespace netuse::inline v0::host {

namespace {

constexpr int most_links = 40;  // as the kernel has it

/// N of /dev/fd/N, where that is one of our own descriptors.
std::optional<int> own_descriptor(std::string_view path) {
  const std::string ours = "/proc/" + std::to_string(::getpid()) + "/fd/";
  for (const std::string_view folder : {std::string_view("/dev/fd/"), std::string_view("/proc/self/fd/"),
                                        std::string_view("/proc/thread-self/fd/"), std::string_view(ours)})
    if (path.starts_with(folder)) return text::number<int>(path.substr(folder.size()));
  return std::nullopt;
}

/// The rule of Linux's fs.protected_symlinks, fs.protected_regular and fs.protected_fifos, wherever we run: in a folder
/// with the sticky bit that everybody may write to, nobody but us and the folder's owner is trusted.
bool may_be_planted(const std::string& path, const struct stat& status) {
  const std::string folder = folder_of(path);
  struct stat around{};
  if (status.st_uid == ::geteuid() || ::stat(folder.empty() ? "." : folder.c_str(), &around) != 0) return false;
  constexpr mode_t shared = S_ISVTX | S_IWOTH;
  return (around.st_mode & shared) == shared && around.st_uid != status.st_uid;
}

std::string end_of_link(const Output& output, const std::string& link) {
  std::array<char, PATH_MAX> text{};
  const ssize_t length = ::readlink(link.c_str(), text.data(), text.size());
  if (length < 0) output.fail_with(errno);
  const std::string end(text.data(), static_cast<std::size_t>(length));
  return end.starts_with('/') ? end : folder_of(link) + end;
}

Target::Kind kind_of(const Output& output, mode_t mode) {
  if (S_ISREG(mode)) return Target::Kind::file;
  if (S_ISDIR(mode)) output.fail("it is a folder", "give the name of a file in it");
  if (S_ISBLK(mode)) output.fail("it is a block device", "a disk is not written over; give the name of a file");
  return Target::Kind::stream;
}

}  // namespace

std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/') + 1);
}

Target find_target(const Output& output) {
  Target target{.path = output.path};
  for (int links = 0; links < most_links; ++links) {
    if (const auto descriptor = own_descriptor(target.path)) {
      target.kind = Target::Kind::descriptor;
      target.descriptor = *descriptor;
      return target;
    }
    if (::lstat(target.path.c_str(), &target.status) != 0) {
      if (errno != ENOENT) output.fail_with(errno);
      return target;
    }
    if (may_be_planted(target.path, target.status))
      output.fail("'" + target.path + "' belongs to another user and lies in a folder where everybody may make files",
                  "choose another name or folder");
    if (!S_ISLNK(target.status.st_mode)) {
      target.kind = kind_of(output, target.status.st_mode);
      return target;
    }
    target.path = end_of_link(output, target.path);
  }
  output.fail_with(ELOOP);
}

}  // namespace netuse::inline v0::host
