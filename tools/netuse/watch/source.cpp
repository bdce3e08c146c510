// SPDX-License-Identifier: MIT
#include "watch/source.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace netuse::cli {

std::string usual_query(double every) {
  std::array<char, 32> seconds{};
  std::snprintf(seconds.data(), seconds.size(), "%.3f", every);
  return std::string("SELECT * FROM __InstanceOperationEvent WITHIN ") + seconds.data() +
         " WHERE TargetInstance ISA 'Win32_NetworkConnection'";
}

/// As open() chooses it (netuse/services.hpp).
bool is_film(const Globals& globals) {
  std::string source = globals.source;
  const char* const from_environment = std::getenv("NETUSE_SOURCE");  // NOLINT(concurrency-mt-unsafe): only read
  if (source.empty() && from_environment != nullptr) source = from_environment;
  return source.starts_with("recording:") ||
         (source.ends_with(".json") && !source.starts_with("recordings:") && !source.starts_with("root:"));
}

bool is_still(const Snapshot& snapshot, const Globals& globals) {
  return snapshot.backend() == "none" && globals.documents.empty();
}

}  // namespace netuse::cli
