// SPDX-License-Identifier: MIT
// Where there is no secure_getenv.
#include <cstdlib>
#include <unistd.h>

#include "host/environment.hpp"

namespace netuse::inline v0::host {

std::string environment(const char* name) {
  if (::getuid() != ::geteuid() || ::getgid() != ::getegid()) return {};
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): only read
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace netuse::inline v0::host
