// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <cwchar>

#include "com/text.hpp"
#include "netuse_wbem/text.h"

namespace {

/// Copies what was made into the room that a caller has, or says how much it takes, as both conversions do.
template <class Char, class Text>
int hand_out(const Text& made, Char* to, int room) {
  const auto length = static_cast<int>(made.size());
  if (room == 0) return length;
  if (to == nullptr || length > room)
    return SetLastError(to == nullptr ? ERROR_INVALID_PARAMETER : ERROR_INSUFFICIENT_BUFFER), 0;
  std::copy(made.begin(), made.end(), to);
  return length;
}

int failed(DWORD code) {
  SetLastError(code);
  return 0;
}

/// How much is given: with its end where the length is -1.
template <class Char>
std::size_t given(const Char* text, int length, std::size_t (*measure)(const Char*)) {
  return length < 0 ? measure(text) + 1 : static_cast<std::size_t>(length);
}

template <class Char>
int copied(Char* to, std::size_t room, const Char* from, std::size_t count) {
  if (to == nullptr || room == 0) return EINVAL;
  *to = 0;
  if (from == nullptr) return EINVAL;
  if (count >= room) return ERANGE;
  std::copy_n(from, count, to);
  to[count] = 0;
  return 0;
}

/// Of a text that need have no end behind so many characters.
template <class Char>
std::size_t length_within(const Char* from, std::size_t count) {
  std::size_t length = 0;
  while (from != nullptr && length < count && from[length] != 0) ++length;
  return length;
}

/// With _TRUNCATE, as much as there is room for.
template <class Char>
int copied_part(Char* to, std::size_t room, const Char* from, std::size_t count, std::size_t length) {
  const bool cut = count == _TRUNCATE && room != 0 && length >= room;
  const int result = copied(to, room, from, cut ? room - 1 : std::min(count, length));
  return result == 0 && cut ? 80 : result;  // STRUNCATE
}

}  // namespace

int MultiByteToWideChar(UINT /*page*/, DWORD flags, LPCSTR text, int bytes, LPWSTR wide, int room) {
  if (text == nullptr || bytes == 0 || room < 0) return failed(ERROR_INVALID_PARAMETER);
  const std::wstring made = netuse_wbem::wide({text, given(text, bytes, std::strlen)});
  const bool strict = (flags & MB_ERR_INVALID_CHARS) != 0;
  if (strict && std::ranges::any_of(made, [](wchar_t c) { return c >= 0xDC80 && c <= 0xDCFF; }))
    return failed(ERROR_NO_UNICODE_TRANSLATION);
  return hand_out(made, wide, room);
}

int WideCharToMultiByte(UINT /*page*/, DWORD /*flags*/, LPCWSTR wide, int characters, LPSTR text, int room,
                        LPCSTR /*unknown*/, LPBOOL was_unknown) {
  if (wide == nullptr || characters == 0 || room < 0) return failed(ERROR_INVALID_PARAMETER);
  if (was_unknown != nullptr) *was_unknown = FALSE;
  return hand_out(netuse_wbem::narrow({wide, given(wide, characters, std::wcslen)}), text, room);
}

UINT GetACP(void) {
  return CP_UTF8;
}
UINT GetConsoleOutputCP(void) {
  return CP_UTF8;
}
BOOL SetConsoleOutputCP(UINT page) {
  return page == CP_UTF8;
}

int lstrlenW(LPCWSTR text) {
  return text != nullptr ? static_cast<int>(std::wcslen(text)) : 0;
}
int lstrlenA(LPCSTR text) {
  return text != nullptr ? static_cast<int>(std::strlen(text)) : 0;
}
int lstrcmpW(LPCWSTR a, LPCWSTR b) {
  return std::wcscmp(a != nullptr ? a : L"", b != nullptr ? b : L"");
}
int lstrcmpA(LPCSTR a, LPCSTR b) {
  return std::strcmp(a != nullptr ? a : "", b != nullptr ? b : "");
}
int lstrcmpiW(LPCWSTR a, LPCWSTR b) {
  return wcscasecmp(a != nullptr ? a : L"", b != nullptr ? b : L"");
}
int lstrcmpiA(LPCSTR a, LPCSTR b) {
  return strcasecmp(a != nullptr ? a : "", b != nullptr ? b : "");
}
LPWSTR lstrcpyW(LPWSTR to, LPCWSTR from) {
  return std::wcscpy(to, from);
}
LPSTR lstrcpyA(LPSTR to, LPCSTR from) {
  return std::strcpy(to, from);
}
LPWSTR lstrcpynW(LPWSTR to, LPCWSTR from, int room) {
  if (to == nullptr || from == nullptr || room <= 0) return nullptr;
  copied_part(to, static_cast<std::size_t>(room), from, _TRUNCATE, std::wcslen(from));
  return to;
}
LPWSTR lstrcatW(LPWSTR to, LPCWSTR from) {
  return std::wcscat(to, from);
}
LPSTR lstrcatA(LPSTR to, LPCSTR from) {
  return std::strcat(to, from);
}

int wcscpy_s(wchar_t* to, size_t room, const wchar_t* from) {
  return copied(to, room, from, from != nullptr ? std::wcslen(from) : 0);
}
int strcpy_s(char* to, size_t room, const char* from) {
  return copied(to, room, from, from != nullptr ? std::strlen(from) : 0);
}
int wcsncpy_s(wchar_t* to, size_t room, const wchar_t* from, size_t count) {
  return copied_part(to, room, from, count, length_within(from, count));
}
int strncpy_s(char* to, size_t room, const char* from, size_t count) {
  return copied_part(to, room, from, count, length_within(from, count));
}
int wcscat_s(wchar_t* to, size_t room, const wchar_t* from) {
  const std::size_t used = to != nullptr ? wcsnlen(to, room) : 0;
  return used < room ? wcscpy_s(to + used, room - used, from) : EINVAL;
}
int strcat_s(char* to, size_t room, const char* from) {
  const std::size_t used = to != nullptr ? strnlen(to, room) : 0;
  return used < room ? strcpy_s(to + used, room - used, from) : EINVAL;
}
