// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <sys/stat.h>

#include "host/output.hpp"

namespace netuse::inline v0::host {

/// What a path leads to that is to be written.
struct Target {
  enum class Kind : std::uint8_t {
    none,        ///< nothing is there yet
    file,        ///< a regular file
    stream,      ///< a pipe, terminal, socket or character device
    descriptor,  ///< one of our own: /dev/stdout, /dev/fd/N
  };
  Kind kind = Kind::none;
  std::string path;  ///< the end of the links
  int descriptor = -1;
  struct stat status{};
};

/// Follows links to their end. Refuses, by Output::fail: folders, block devices, circles of links, and what others have
/// put into a folder where everybody may make files.
Target find_target(const Output& output);

/// The folder of a path, fit for a name behind it: "a/" of "a/b", "" of "b".
std::string folder_of(const std::string& path);

}  // namespace netuse::inline v0::host
