/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_TEXT_H
#define NETUSE_WBEM_TEXT_H

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

#include "netuse_wbem/result.h"

/* Texts of char and of wchar_t. Whatever the code page says, char is UTF-8; a byte that is none is the wide character
 * 0xDC00 + byte, and that one is the byte again, so that a name survives the way to and fro. */
#define CP_ACP 0
#define CP_OEMCP 1
#define CP_THREAD_ACP 3
#define CP_UTF8 65001
#define MB_PRECOMPOSED 0x1
#define MB_ERR_INVALID_CHARS 0x8
#define WC_COMPOSITECHECK 0x200
#define WC_NO_BEST_FIT_CHARS 0x400
#define WC_ERR_INVALID_CHARS 0x80

#define FORMAT_MESSAGE_ALLOCATE_BUFFER 0x100
#define FORMAT_MESSAGE_IGNORE_INSERTS 0x200
#define FORMAT_MESSAGE_FROM_STRING 0x400
#define FORMAT_MESSAGE_FROM_HMODULE 0x800
#define FORMAT_MESSAGE_FROM_SYSTEM 0x1000
#define FORMAT_MESSAGE_MAX_WIDTH_MASK 0xFF

EXTERN_C_START
int MultiByteToWideChar(UINT page, DWORD flags, LPCSTR text, int bytes, LPWSTR wide, int room);
int WideCharToMultiByte(UINT page, DWORD flags, LPCWSTR wide, int characters, LPSTR text, int room, LPCSTR unknown,
                        LPBOOL was_unknown);
UINT GetACP(void);
UINT GetConsoleOutputCP(void);
BOOL SetConsoleOutputCP(UINT page);

/* Messages of the codes of COM, WMI and (few) of Windows, in English; FALSE and ERROR_MR_MID_NOT_FOUND for others. */
DWORD FormatMessageW(DWORD flags, LPCVOID source, DWORD code, DWORD language, LPWSTR text, DWORD room,
                     va_list* inserts);
DWORD FormatMessageA(DWORD flags, LPCVOID source, DWORD code, DWORD language, LPSTR text, DWORD room, va_list* inserts);

int lstrlenW(LPCWSTR text);
int lstrlenA(LPCSTR text);
int lstrcmpW(LPCWSTR a, LPCWSTR b);
int lstrcmpA(LPCSTR a, LPCSTR b);
int lstrcmpiW(LPCWSTR a, LPCWSTR b);
int lstrcmpiA(LPCSTR a, LPCSTR b);
LPWSTR lstrcpyW(LPWSTR to, LPCWSTR from);
LPSTR lstrcpyA(LPSTR to, LPCSTR from);
LPWSTR lstrcpynW(LPWSTR to, LPCWSTR from, int room);
LPWSTR lstrcatW(LPWSTR to, LPCWSTR from);
LPSTR lstrcatA(LPSTR to, LPCSTR from);

int wcscpy_s(wchar_t* to, size_t room, const wchar_t* from);
int wcscat_s(wchar_t* to, size_t room, const wchar_t* from);
int wcsncpy_s(wchar_t* to, size_t room, const wchar_t* from, size_t count);
int strcpy_s(char* to, size_t room, const char* from);
int strcat_s(char* to, size_t room, const char* from);
int strncpy_s(char* to, size_t room, const char* from, size_t count);
EXTERN_C_END

#define _TRUNCATE ((size_t)-1)
#define _wcsicmp wcscasecmp
#define wcsicmp wcscasecmp
#define _wcsnicmp wcsncasecmp
#define wcsnicmp wcsncasecmp
#define _stricmp strcasecmp
#define stricmp strcasecmp
#define _strnicmp strncasecmp
#define strnicmp strncasecmp
#define _strdup strdup
#define _wcsdup wcsdup
FORCEINLINE int _wtoi(const wchar_t* text) {
  return (int)wcstol(text, NULL, 10);
}
FORCEINLINE LONG _wtol(const wchar_t* text) {
  return wcstol(text, NULL, 10);
}
FORCEINLINE LONGLONG _wtoi64(const wchar_t* text) {
  return wcstoll(text, NULL, 10);
}
FORCEINLINE double _wtof(const wchar_t* text) {
  return wcstod(text, NULL);
}
FORCEINLINE LONGLONG _atoi64(const char* text) {
  return strtoll(text, NULL, 10);
}
#define _wcstoui64 wcstoull
#define _wcstoi64 wcstoll
#define _strtoui64 strtoull

#ifdef UNICODE
#define FormatMessage FormatMessageW
#define lstrlen lstrlenW
#define lstrcmp lstrcmpW
#define lstrcmpi lstrcmpiW
#define lstrcpy lstrcpyW
#define lstrcat lstrcatW
#else
#define FormatMessage FormatMessageA
#define lstrlen lstrlenA
#define lstrcmp lstrcmpA
#define lstrcmpi lstrcmpiA
#define lstrcpy lstrcpyA
#define lstrcat lstrcatA
#endif

#ifdef __cplusplus
/* The forms that know the room of an array. */
template <size_t N>
int wcscpy_s(wchar_t (&to)[N], const wchar_t* from) {
  return wcscpy_s(to, N, from);
}
template <size_t N>
int wcscat_s(wchar_t (&to)[N], const wchar_t* from) {
  return wcscat_s(to, N, from);
}
template <size_t N>
int strcpy_s(char (&to)[N], const char* from) {
  return strcpy_s(to, N, from);
}
template <size_t N>
int strcat_s(char (&to)[N], const char* from) {
  return strcat_s(to, N, from);
}
#endif

#endif
