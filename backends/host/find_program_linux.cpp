// SPDX-License-Identifier: MIT
#include "host/find_program_linux.hpp"

#include <array>
#include <unistd.h>

#include "log/log.hpp"

namespace netuse::inline v0::host {

std::string find_program(std::string_view name) {
  constexpr std::array<std::string_view, 8> directories{"/usr/bin/",
                                                        "/usr/sbin/",
                                                        "/usr/local/bin/",
                                                        "/usr/local/sbin/",
                                                        "/usr/local/samba/bin/",
                                                        "/usr/local/samba/sbin/",
                                                        "/opt/samba/bin/",
                                                        "/run/current-system/sw/bin/"};
  for (const std::string_view directory : directories) {
    std::string path = std::string(directory).append(name);
    if (::access(path.c_str(), X_OK) == 0) {
      log::debug([&] { return std::string(name) + ": " + path + " is the first that is there"; });
      return path;
    }
  }
  return {};
}

}  // namespace netuse::inline v0::host
