// SPDX-License-Identifier: MIT
#include "windows/wide_windows.hpp"

#include <windows.h>

namespace netuse::inline v0::windows {

std::string narrow(std::wstring_view wide) {
  const int length = static_cast<int>(wide.size());
  const int size = WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, nullptr, 0, nullptr, nullptr);
  std::string out(static_cast<std::size_t>(size), '\0');
  WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, out.data(), size, nullptr, nullptr);
  return out;
}

std::optional<std::string> narrow_or_null(const wchar_t* wide) {
  if (wide == nullptr) return std::nullopt;
  return narrow(wide);
}

std::wstring widen(std::string_view utf8) {
  const int length = static_cast<int>(utf8.size());
  const int size = MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, nullptr, 0);
  std::wstring out(static_cast<std::size_t>(size), L'\0');
  MultiByteToWideChar(CP_UTF8, 0, utf8.data(), length, out.data(), size);
  return out;
}

}  // namespace netuse::inline v0::windows
