// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdio>
#include <cwchar>
#include <string>

#include "com/text.hpp"
#include "netuse_wbem/types.h"
#include "win32/wide_format.hpp"
#include "win32/wide_write.hpp"

// What netuse_wbem/console.h declares; its names for it are not to be seen here.
extern "C" {

int netuse_wbem_vfwprintf(FILE* file, const wchar_t* format, va_list arguments) {
  return netuse_wbem::write_wide(file, netuse_wbem::formatted(format, arguments));
}

int netuse_wbem_fwprintf(FILE* file, const wchar_t* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int written = netuse_wbem_vfwprintf(file, format, arguments);
  va_end(arguments);
  return written;
}

int netuse_wbem_wprintf(const wchar_t* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int written = netuse_wbem_vfwprintf(stdout, format, arguments);
  va_end(arguments);
  return written;
}

/// -1 where there is no room for all of it, and then as much as there is room for.
int netuse_wbem_vswprintf(wchar_t* text, size_t room, const wchar_t* format, va_list arguments) {
  if (text == nullptr || room == 0) return -1;
  const std::wstring made = netuse_wbem::formatted(format, arguments);
  const std::size_t length = std::min(made.size(), room - 1);
  std::wmemcpy(text, made.data(), length);
  text[length] = L'\0';
  return length == made.size() ? static_cast<int>(length) : -1;
}

int netuse_wbem_swprintf(wchar_t* text, size_t room, const wchar_t* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int written = netuse_wbem_vswprintf(text, room, format, arguments);
  va_end(arguments);
  return written;
}

int _snwprintf_s(wchar_t* text, size_t room, size_t count, const wchar_t* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  const int written = netuse_wbem_vswprintf(text, count < room ? count + 1 : room, format, arguments);
  va_end(arguments);
  return written;
}

int wsprintfW(LPWSTR text, LPCWSTR format, ...) {
  constexpr std::size_t limit = 1025;  // what wsprintf is documented to write at most, and its end
  va_list arguments;
  va_start(arguments, format);
  const int written = netuse_wbem_vswprintf(text, limit, format, arguments);
  va_end(arguments);
  return written;
}

int wsprintfA(LPSTR text, LPCSTR format, ...) {
  constexpr std::size_t limit = 1025;
  va_list arguments;
  va_start(arguments, format);
  const int written = std::vsnprintf(text, limit, format, arguments);
  va_end(arguments);
  return std::min(written, static_cast<int>(limit) - 1);
}

int sprintf_s(char* text, size_t room, const char* format, ...) {
  if (text == nullptr || room == 0) return -1;
  va_list arguments;
  va_start(arguments, format);
  const int written = std::vsnprintf(text, room, format, arguments);
  va_end(arguments);
  if (written >= 0 && static_cast<std::size_t>(written) < room) return written;
  *text = '\0';
  return -1;
}

int _snprintf_s(char* text, size_t room, size_t count, const char* format, ...) {
  if (text == nullptr || room == 0) return -1;
  const std::size_t limit = count < room ? count + 1 : room;
  va_list arguments;
  va_start(arguments, format);
  const int written = std::vsnprintf(text, limit, format, arguments);
  va_end(arguments);
  return written >= 0 && static_cast<std::size_t>(written) < limit ? written : -1;
}

int netuse_wbem_fputws(const wchar_t* text, FILE* file) {
  return netuse_wbem::write_wide(file, text) < 0 ? -1 : 0;
}

wint_t netuse_wbem_fputwc(wchar_t character, FILE* file) {
  return netuse_wbem::write_wide(file, {&character, 1}) < 0 ? WEOF : static_cast<wint_t>(character);
}

int netuse_wbem_putws(const wchar_t* text) {
  return netuse_wbem_fputws(text, stdout) < 0 || netuse_wbem::write_wide(stdout, L"\n") < 0 ? -1 : 0;
}

}  // extern "C"
