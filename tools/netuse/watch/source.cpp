// SPDX-License-Identifier: MIT
#include "watch/source.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace netuse::cli {

std::string usual_query(double every) {
  std::array<char, 32> seconds{};
  std::snprintf(seconds.data(), seconds.size(), "%.3f", every);
  return std::string("SELECT * FROM __InstanceOperationEvent WITHIN ") + seconds.data() +
         " WHERE TargetInstance ISA 'Win32_NetworkConnection'";
}

namespace {

/// As open() chooses it (netuse/services.hpp).
std::string source_of(const Globals& globals) {
  const char* const from_environment = std::getenv("NETUSE_SOURCE");  // NOLINT(concurrency-mt-unsafe): only read
  return globals.source.empty() && from_environment != nullptr ? from_environment : globals.source;
}

}  // namespace

bool is_film(const Globals& globals) {
  const std::string source = source_of(globals);
  return source.starts_with("recording:") ||
         (source.ends_with(".json") && !source.starts_with("recordings:") && !source.starts_with("root:"));
}

std::string film_path(const Globals& globals) {
  constexpr std::string_view scheme = "recording:";
  const std::string source = source_of(globals);
  return source.starts_with(scheme) ? source.substr(scheme.size()) : source;
}

bool is_still(const Snapshot& snapshot, const Globals& globals) {
  return snapshot.backend() == "none" && globals.documents.empty();
}

}  // namespace netuse::cli
