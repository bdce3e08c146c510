/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_CONSOLE_H
#define NETUSE_WBEM_CONSOLE_H

#ifdef __cplusplus
#include <cwchar>
#include <ios>
#include <string>
#endif
#include <stdarg.h>
#include <stdio.h>
#include <wchar.h>

#include "netuse_wbem/types.h"

/* Wide output as Windows' C library has it: beside narrow output on the same stream, in the order of the calls, as
 * UTF-8 whatever the locale; and in formats of the wide functions %s and %c are wide, %S and %C narrow, %hs narrow, %ls
 * and %ws wide, %I64d a long long. (The C library of Linux lets a stream be of one kind, and reads %s otherwise.) */
EXTERN_C_START
int netuse_wbem_wprintf(const wchar_t* format, ...);
int netuse_wbem_fwprintf(FILE* file, const wchar_t* format, ...);
int netuse_wbem_vfwprintf(FILE* file, const wchar_t* format, va_list arguments);
int netuse_wbem_swprintf(wchar_t* text, size_t room, const wchar_t* format, ...);
int netuse_wbem_vswprintf(wchar_t* text, size_t room, const wchar_t* format, va_list arguments);
int netuse_wbem_fputws(const wchar_t* text, FILE* file);
wint_t netuse_wbem_fputwc(wchar_t character, FILE* file);
int netuse_wbem_putws(const wchar_t* text);
int sprintf_s(char* text, size_t room, const char* format, ...) __attribute__((format(printf, 3, 4)));
int _snprintf_s(char* text, size_t room, size_t count, const char* format, ...) __attribute__((format(printf, 4, 5)));
int _snwprintf_s(wchar_t* text, size_t room, size_t count, const wchar_t* format, ...);
int wsprintfW(LPWSTR text, LPCWSTR format, ...);
int wsprintfA(LPSTR text, LPCSTR format, ...) __attribute__((format(printf, 2, 3)));
/* Lets std::wcout, wcerr and wclog write so, too. */
void netuse_wbem_wide_streams(void);
EXTERN_C_END

#define wprintf netuse_wbem_wprintf
#define fwprintf netuse_wbem_fwprintf
#define vfwprintf netuse_wbem_vfwprintf
#define swprintf netuse_wbem_swprintf
#define vswprintf netuse_wbem_vswprintf
#define fputws netuse_wbem_fputws
#define fputwc netuse_wbem_fputwc
#define putwchar(character) netuse_wbem_fputwc((character), stdout)
#define _putws netuse_wbem_putws
#define swprintf_s netuse_wbem_swprintf
#define wprintf_s netuse_wbem_wprintf
#define fwprintf_s netuse_wbem_fwprintf
#define printf_s printf
#define fprintf_s fprintf
#define _snprintf snprintf
#define _snwprintf netuse_wbem_swprintf
#define _vsnwprintf netuse_wbem_vswprintf
#define snwprintf netuse_wbem_swprintf
#define vswprintf_s netuse_wbem_vswprintf
#define vsprintf_s vsnprintf
#define _vsnprintf vsnprintf

#ifdef UNICODE
#define wsprintf wsprintfW
#else
#define wsprintf wsprintfA
#endif

#ifdef __cplusplus
/* swprintf_s and its like of an array know its room. */
template <size_t N, class... Values>
int netuse_wbem_swprintf(wchar_t (&text)[N], const wchar_t* format, Values... values) {
  return netuse_wbem_swprintf(static_cast<wchar_t*>(text), N, format, values...);
}
template <size_t N, class... Values>
int sprintf_s(char (&text)[N], const char* format, Values... values) {
  return sprintf_s(static_cast<char*>(text), N, format, values...);
}
template <size_t N, class... Values>
int _snprintf_s(char (&text)[N], size_t count, const char* format, Values... values) {
  return _snprintf_s(static_cast<char*>(text), N, count, format, values...);
}
template <size_t N, class... Values>
int _snwprintf_s(wchar_t (&text)[N], size_t count, const wchar_t* format, Values... values) {
  return _snwprintf_s(static_cast<wchar_t*>(text), N, count, format, values...);
}
namespace std {
using ::netuse_wbem_fputwc;
using ::netuse_wbem_fputws;
using ::netuse_wbem_fwprintf;
using ::netuse_wbem_swprintf;
using ::netuse_wbem_vfwprintf;
using ::netuse_wbem_vswprintf;
using ::netuse_wbem_wprintf;
}  // namespace std
namespace netuse_wbem {
namespace {
/// In each file that says <windows.h>, behind the standard library's own.
const struct WideStreams {
  WideStreams() { netuse_wbem_wide_streams(); }
} wide_streams;
}  // namespace
}  // namespace netuse_wbem
#endif

#endif
