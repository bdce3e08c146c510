// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace netuse::tests {

/// Recorded output of real hosts, which is not part of the sources: tests over it are skipped where it is missing.
inline std::filesystem::path corpus() {
  return NETUSE_CORPUS;
}

inline std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The recordings below tests/fixtures that are to load.
inline std::vector<std::filesystem::path> committed_recordings() {
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(NETUSE_FIXTURES)) {
    const std::filesystem::path& path = entry.path();
    if (path.extension() != ".json" || path.parent_path().filename() == "refused") continue;
    if (read_bytes(path).find("\"netuse-recording\"") != std::string::npos) found.push_back(path);
  }
  return found;
}

}  // namespace netuse::tests
