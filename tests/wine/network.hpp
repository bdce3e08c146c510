// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>
#include <windows.h>

#include "netuse/netuse.hpp"

/// What the test DLLs are told to serve, and what the library makes of it.
namespace netuse::wine_test {

/// A folder of its own for each test.
class Folder {
 public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("netuse-" + std::to_string(GetCurrentProcessId()))) {
    std::filesystem::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

  void write(const std::string& file, const std::string& text) const {
    FILE* const out = _wfopen((path_ / file).c_str(), L"wb");
    std::fwrite(text.data(), 1, text.size(), out);
    std::fclose(out);
  }

 private:
  std::filesystem::path path_;
};

struct Result {
  Snapshot snapshot;
  std::chrono::milliseconds took;

  std::vector<NetworkConnection> connections() const {
    std::vector<NetworkConnection> all;
    for (NetworkConnection c : snapshot.connections()) all.push_back(std::move(c));
    return all;
  }
  /// The names, each followed by a vertical bar.
  std::string names() const {
    std::string all;
    for (const NetworkConnection& c : connections()) all += c.name + "|";
    return all;
  }
  /// The first diagnostic about that document.
  std::string said_of(std::string_view document) const {
    for (const Diagnostic& d : snapshot.diagnostics())
      if (d.document == document) return d.message;
    return {};
  }
  bool has_document(std::string_view name) const {
    for (const DocumentInfo& d : snapshot.documents())
      if (d.name == name) return true;
    return false;
  }
};

inline Result list(const OpenOptions& options = {}) {
  const auto start = std::chrono::steady_clock::now();
  Snapshot snapshot = open("windows", options).snapshot();
  return {std::move(snapshot),
          std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start)};
}

}  // namespace netuse::wine_test
