// SPDX-License-Identifier: MIT
#include "watch/source.hpp"

#include <cstdlib>

namespace netuse::cli {

/// As open() chooses it (netuse/services.hpp).
bool is_film(const Globals& globals) {
  std::string source = globals.source;
  const char* const from_environment = std::getenv("NETUSE_SOURCE");  // NOLINT(concurrency-mt-unsafe): only read
  if (source.empty() && from_environment != nullptr) source = from_environment;
  return source.starts_with("recording:") ||
         (source.ends_with(".json") && !source.starts_with("recordings:") && !source.starts_with("root:"));
}

bool is_still(const Snapshot& snapshot, const Globals& globals) {
  return snapshot.backend() == "recordings" || (snapshot.backend() == "none" && globals.documents.empty());
}

}  // namespace netuse::cli
