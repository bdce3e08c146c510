// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>
#include <windows.h>

/// The scripts of the test DLLs: UTF-8 lines with tabs between the fields.
namespace netuse_test {

inline std::wstring widen(std::string_view text) {
  const int size = MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), nullptr, 0);
  std::wstring out(static_cast<std::size_t>(size), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, text.data(), static_cast<int>(text.size()), out.data(), size);
  return out;
}

/// The fields of a line; those that are not there are empty.
inline std::array<std::string, 8> fields(const std::string& line) {
  std::array<std::string, 8> out;
  std::size_t start = 0;
  for (std::string& field : out) {
    const std::size_t end = line.find('\t', start);
    field = line.substr(start, end - start);
    if (end == std::string::npos) break;
    start = end + 1;
  }
  return out;
}

inline bool read_lines(const std::wstring& path, std::vector<std::string>& into) {
  FILE* const file = path.empty() ? nullptr : _wfopen(path.c_str(), L"rb");
  if (file == nullptr) return false;
  std::string text;
  char bytes[65536];
  while (const std::size_t got = fread(bytes, 1, sizeof bytes, file)) text.append(bytes, got);
  fclose(file);
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = text.find('\n', start);
    into.push_back(text.substr(start, end - start));
    start = end == std::string::npos ? text.size() : end + 1;
  }
  return true;
}

}  // namespace netuse_test
