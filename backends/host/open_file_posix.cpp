// SPDX-License-Identifier: MIT
#include "host/open_file.hpp"

namespace netuse::inline v0::host {

std::FILE* open_file(const std::string& path, const char* mode) {
  return std::fopen(path.c_str(), std::string(mode).append("e").c_str());  // e: O_CLOEXEC
}

}  // namespace netuse::inline v0::host
