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
FORCEINLINE HRESULT StringCchCatW(LPWSTR to, size_t room, LPCWSTR from) {
  const size_t used = wcsnlen(to, room);
  return StringCchCopyW(to + used, room - used, from);
}
FORCEINLINE HRESULT StringCchCatA(LPSTR to, size_t room, LPCSTR from) {
  const size_t used = strnlen(to, room);
  return StringCchCopyA(to + used, room - used, from);
}
#define StringCchPrintfW(to, room, ...) \
  (swprintf_s((to), (room), __VA_ARGS__) >= 0 ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER)
#define StringCchPrintfA(to, room, ...) \
  ((size_t)snprintf((to), (room), __VA_ARGS__) < (room) ? S_OK : STRSAFE_E_INSUFFICIENT_BUFFER)

#ifdef UNICODE
#define StringCchCopy StringCchCopyW
#define StringCchCat StringCchCatW
#define StringCchPrintf StringCchPrintfW
#else
#define StringCchCopy StringCchCopyA
#define StringCchCat StringCchCatA
#define StringCchPrintf StringCchPrintfA
#endif

#endif
