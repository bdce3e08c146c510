// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace netuse::tests {

/// Texts of hosts, in a folder for each kind. The project's own, cut from its recordings, is always there; a larger one
/// that is not part of the sources is read besides where NETUSE_CORPUS names it.
struct Corpus {
  std::filesystem::path root;
  bool own = true;

  std::filesystem::path linux_folder() const { return root / "linux"; }
  std::filesystem::path windows_folder() const { return root / "windows"; }
  /// So many there are at least: a corpus that is not found must not pass for one without faults.
  std::size_t least(std::size_t in_own, std::size_t in_large) const { return own ? in_own : in_large; }
};

inline std::vector<Corpus> corpora() {
  std::vector<Corpus> found{{.root = NETUSE_FIXTURES "/corpus"}};
  if (const std::filesystem::path large = NETUSE_CORPUS; !large.empty()) found.push_back({.root = large, .own = false});
  return found;
}

/// For INSTANTIATE_TEST_SUITE_P over corpora().
inline std::string name_of_corpus(const testing::TestParamInfo<Corpus>& info) {
  return info.param.own ? "Own" : "Large";
}

inline void PrintTo(const Corpus& corpus, std::ostream* out) {
  *out << corpus.root.string();
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
