// SPDX-License-Identifier: MIT
// UTF-16, as Windows keeps it: in the code page of std::getenv, names of files get lost.
#include <windows.h>

#include "host/environment.hpp"

namespace netuse::inline v0::host {

namespace {

/// The value as it is now: it may grow between asking for its length and taking it.
std::wstring value_of(const std::wstring& name) {
  std::wstring value;
  DWORD length = GetEnvironmentVariableW(name.c_str(), nullptr, 0);
  while (length > value.size()) {
    value.resize(length);
    length = GetEnvironmentVariableW(name.c_str(), value.data(), static_cast<DWORD>(value.size()));
  }
  value.resize(length);
  return value;
}

}  // namespace

std::string environment(const char* name) {
  const std::string ascii = name;
  const std::wstring value = value_of(std::wstring(ascii.begin(), ascii.end()));
  const auto length = static_cast<int>(value.size());
  if (length == 0) return {};
  std::string out(
      static_cast<std::size_t>(WideCharToMultiByte(CP_UTF8, 0, value.data(), length, nullptr, 0, nullptr, nullptr)),
      '\0');
  WideCharToMultiByte(CP_UTF8, 0, value.data(), length, out.data(), static_cast<int>(out.size()), nullptr, nullptr);
  return out;
}

}  // namespace netuse::inline v0::host
