// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

/// Recorded output of real hosts, which is not part of the sources: tests over it are skipped where it is missing.
namespace netuse::tests {

inline std::filesystem::path corpus() {
  return NETUSE_CORPUS;
}

inline std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace netuse::tests
