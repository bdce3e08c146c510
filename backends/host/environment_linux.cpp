// SPDX-License-Identifier: MIT
#include <cstdlib>

#include "host/environment.hpp"

namespace netuse::inline v0::host {

std::string environment(const char* name) {
  const char* const value = ::secure_getenv(name);  // NOLINT(concurrency-mt-unsafe): only read
  return value == nullptr ? std::string() : std::string(value);
}

}  // namespace netuse::inline v0::host
