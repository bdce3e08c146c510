// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace netuse::inline v0::host {

/// UTF-8 to a path and back, on every platform.
inline std::filesystem::path native_path(const std::string& path) {
  return std::filesystem::path(std::u8string(path.begin(), path.end()));
}
inline std::string utf8_of(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return std::string(text.begin(), text.end());
}

}  // namespace netuse::inline v0::host
