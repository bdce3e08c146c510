/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_STRSAFE_H_
#define NETUSE_WBEM_STRSAFE_H_

#include "windows.h"

/* "Strsafe.h": what did not fit is cut off and told. */
#define STRSAFE_E_INSUFFICIENT_BUFFER _HRESULT_TYPEDEF_(0x8007007A)
#define STRSAFE_E_INVALID_PARAMETER E_INVALIDARG

FORCEINLINE HRESULT netuse_wbem_cut(int result) {
  return result == 0 ? S_OK : result == 80 ? STRSAFE_E_INSUFFICIENT_BUFFER : STRSAFE_E_INVALID_PARAMETER;
}
FORCEINLINE HRESULT StringCchCopyW(LPWSTR to, size_t room, LPCWSTR from) {
  return netuse_wbem_cut(wcsncpy_s(to, room, from, _TRUNCATE));
}
FORCEINLINE HRESULT StringCchCopyA(LPSTR to, size_t room, LPCSTR from) {
  return netuse_wbem_cut(strncpy_s(to, room, from, _TRUNCATE));
}
/* Of the text, so many characters at most. */
FORCEINLINE HRESULT StringCchCopyNW(LPWSTR to, size_t room, LPCWSTR from, size_t count) {
  return netuse_wbem_cut(wcsncpy_s(to, room, from, count < room ? count : _TRUNCATE));
}
FORCEINLINE HRESULT StringCchCopyNA(LPSTR to, size_t room, LPCSTR from, size_t count) {
  return netuse_wbem_cut(strncpy_s(to, room, from, count < room ? count : _TRUNCATE));
}
FORCEINLINE HRESULT StringCchCatW(LPWSTR to, size_t room, LPCWSTR from) {
  const size_t used = wcsnlen(to, room);
  return StringCchCopyW(to + used, room - used, from);
}
FORCEINLINE HRESULT StringCchCatA(LPSTR to, size_t room, LPCSTR from) {
  const size_t used = strnlen(to, room);
  return StringCchCopyA(to + used, room - used, from);
}
static inline HRESULT StringCchPrintfW(LPWSTR to, size_t room, LPCWSTR format, ...) {
  va_list values;
  va_start(values, format);
  const int length = vswprintf_s(to, room, format, values);
  va_end(values);
  return length >= 0 ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER;
}
__attribute__((format(printf, 3, 4))) static inline HRESULT StringCchPrintfA(LPSTR to, size_t room, LPCSTR format,
                                                                             ...) {
  va_list values;
  va_start(values, format);
  const int length = vsnprintf(to, room, format, values);
  va_end(values);
  return length >= 0 && (size_t)length < room ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER;
}

#ifdef UNICODE
#define StringCchCopy StringCchCopyW
#define StringCchCopyN StringCchCopyNW
#define StringCchCat StringCchCatW
#define StringCchPrintf StringCchPrintfW
#else
#define StringCchCopy StringCchCopyA
#define StringCchCopyN StringCchCopyNA
#define StringCchCat StringCchCatA
#define StringCchPrintf StringCchPrintfA
#endif

#endif
