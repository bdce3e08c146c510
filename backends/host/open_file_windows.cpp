// SPDX-License-Identifier: MIT
#include <windows.h>

#include "host/open_file.hpp"

namespace netuse::inline v0::host {

namespace {

/// Never fails: what is no UTF-8 becomes U+FFFD, and no such file is found.
std::wstring widen(const std::string& utf8) {
  const auto length = static_cast<int>(utf8.size());
  std::wstring out(static_cast<std::size_t>(MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, nullptr, 0)), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, out.data(), static_cast<int>(out.size()));
  return out;
}

}  // namespace

std::FILE* open_file(const std::string& path, const char* mode) {
  return _wfopen(widen(path).c_str(), (widen(mode) + L'N').c_str());  // N: not inherited
}

}  // namespace netuse::inline v0::host
