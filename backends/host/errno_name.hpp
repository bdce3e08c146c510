// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

namespace netuse::inline v0::host {

/// errno's name, as recordings keep it: the same on every platform and in every language.
inline std::string errno_name(int error) {
  constexpr auto names = std::to_array<std::pair<int, std::string_view>>({
      {ENOENT, "ENOENT"},
      {EACCES, "EACCES"},
      {EPERM, "EPERM"},
      {EISDIR, "EISDIR"},
      {ENOTDIR, "ENOTDIR"},
      {EIO, "EIO"},
      {ESRCH, "ESRCH"},
      {EINVAL, "EINVAL"},
      {EMFILE, "EMFILE"},
      {ENFILE, "ENFILE"},
      {ENOMEM, "ENOMEM"},
      {ELOOP, "ELOOP"},
      {ENAMETOOLONG, "ENAMETOOLONG"},
      {ENOEXEC, "ENOEXEC"},
      {ETIMEDOUT, "ETIMEDOUT"},
      {ENXIO, "ENXIO"},
      {ENODEV, "ENODEV"},
      {EBUSY, "EBUSY"},
      {EAGAIN, "EAGAIN"},
  });
  for (const auto& [value, name] : names)
    if (value == error) return std::string(name);
  return "errno " + std::to_string(error);
}

}  // namespace netuse::inline v0::host
