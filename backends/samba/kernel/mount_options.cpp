// SPDX-License-Identifier: MIT
#include "samba/kernel/mount_options.hpp"

#include <array>
#include <utility>

#include "samba/notation/mount_option.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

void apply(const MountOption& option, MountOptions& to) noexcept {
  const auto& [key, value, has_value] = option;
  if (!has_value) {
    if (key == "ro") to.read_only = true;
    if (key == "multiuser") to.multiuser = true;
    if (key == "seal") to.sealed = true;
  } else if (key == "username") {
    to.username = value;
  } else if (key == "domain") {
    to.domain = value;
  } else if (key == "addr") {
    to.address = value;
  } else if (key == "port") {
    to.port = value;
  } else if (key == "vers") {
    to.version = value;
  } else if (key == "sec") {
    to.security = value;
  } else if (key == "closetimeo") {
    to.close_timeout = true;
  }
}

}  // namespace

MountOptions parse_mount_options(std::string_view options) noexcept {
  MountOptions parsed;
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);) apply(option, parsed);
  return parsed;
}

std::optional<std::uint32_t> dialect_of_version(std::string_view version) noexcept {
  constexpr auto dialects = std::to_array<std::pair<std::string_view, std::uint32_t>>(
      {{"1.0", 0}, {"2.0", 0x202}, {"2.1", 0x210}, {"3.0", 0x300}, {"3.02", 0x302}, {"3.1.1", 0x311}});
  for (const auto& [name, dialect] : dialects)
    if (name == version) return dialect;
  return std::nullopt;
}

}  // namespace netuse::inline v0::samba::kernel
