// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

namespace netuse::inline v0::host {

inline constexpr auto errno_names = std::to_array<std::pair<int, std::string_view>>({
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

/// errno's name, as recordings keep it: the same on every platform and in every language.
inline std::string errno_name(int error) {
  for (const auto& [value, name] : errno_names)
    if (value == error) return std::string(name);
  return "errno " + std::to_string(error);
}

inline bool is_errno_name(std::string_view text) noexcept {
  return std::ranges::find(errno_names, text, &std::pair<int, std::string_view>::second) != errno_names.end();
}

}  // namespace netuse::inline v0::host
