/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_DIGITS_H
#define NETUSE_WBEM_DIGITS_H

#include <string.h>
#include <time.h>
#include <wchar.h>

#include "netuse_wbem/types.h"

/* Numbers into digits, texts from one kind of character into the other, and other functions of Windows' C library that
 * code which shows values calls. They give 0 or, for what has no room or no sense, EINVAL or ERANGE, and an empty text.
 */
typedef int errno_t;

EXTERN_C_START
errno_t netuse_wbem_digits_w(unsigned long long number, int minus, wchar_t* to, size_t room, int radix);
errno_t netuse_wbem_digits_a(unsigned long long number, int minus, char* to, size_t room, int radix);
errno_t wcstombs_s(size_t* told, char* to, size_t room, const wchar_t* from, size_t count);
errno_t mbstowcs_s(size_t* told, wchar_t* to, size_t room, const char* from, size_t count);
EXTERN_C_END

#ifdef __cplusplus
#define NETUSE_WBEM_DIGITS_OF_ARRAY(name, type, character)             \
  template <size_t N>                                                  \
  errno_t name(type value, character(&to)[N], int radix) {             \
    return name(value, static_cast<character*>(to), size_t(N), radix); \
  }
#else
#define NETUSE_WBEM_DIGITS_OF_ARRAY(name, type, character)
#endif
/* name_s knows the room; name is told that there is enough: the longest number has 64 digits. */
#define NETUSE_WBEM_DIGITS(name, type, negative, unsigned_type, character, put)                          \
  FORCEINLINE errno_t name##_s(type value, character* to, size_t room, int radix) {                      \
    const int minus = radix == 10 && (negative);                                                         \
    return put(minus ? 0ULL - (unsigned long long)value : (unsigned_type)value, minus, to, room, radix); \
  }                                                                                                      \
  NETUSE_WBEM_DIGITS_OF_ARRAY(name##_s, type, character)                                                 \
  FORCEINLINE character* name(type value, character* to, int radix) {                                    \
    name##_s(value, to, 66, radix);                                                                      \
    return to;                                                                                           \
  }
NETUSE_WBEM_DIGITS(_itow, int, value < 0, unsigned, wchar_t, netuse_wbem_digits_w)
NETUSE_WBEM_DIGITS(_ltow, LONG, value < 0, UINT32, wchar_t, netuse_wbem_digits_w)
NETUSE_WBEM_DIGITS(_ultow, ULONG, 0, UINT32, wchar_t, netuse_wbem_digits_w)
NETUSE_WBEM_DIGITS(_i64tow, LONGLONG, value < 0, ULONGLONG, wchar_t, netuse_wbem_digits_w)
NETUSE_WBEM_DIGITS(_ui64tow, ULONGLONG, 0, ULONGLONG, wchar_t, netuse_wbem_digits_w)
NETUSE_WBEM_DIGITS(_itoa, int, value < 0, unsigned, char, netuse_wbem_digits_a)
NETUSE_WBEM_DIGITS(_ltoa, LONG, value < 0, UINT32, char, netuse_wbem_digits_a)
NETUSE_WBEM_DIGITS(_ultoa, ULONG, 0, UINT32, char, netuse_wbem_digits_a)
NETUSE_WBEM_DIGITS(_i64toa, LONGLONG, value < 0, ULONGLONG, char, netuse_wbem_digits_a)
NETUSE_WBEM_DIGITS(_ui64toa, ULONGLONG, 0, ULONGLONG, char, netuse_wbem_digits_a)
#undef NETUSE_WBEM_DIGITS
#undef NETUSE_WBEM_DIGITS_OF_ARRAY

#define strtok_s strtok_r
#define wcstok_s wcstok
FORCEINLINE errno_t localtime_s(struct tm* parts, const time_t* seconds) {
  return localtime_r(seconds, parts) != NULL ? 0 : 22;
}
FORCEINLINE errno_t gmtime_s(struct tm* parts, const time_t* seconds) {
  return gmtime_r(seconds, parts) != NULL ? 0 : 22;
}

#ifdef __cplusplus
template <size_t N>
errno_t wcstombs_s(size_t* converted, char (&to)[N], const wchar_t* from, size_t count) {
  return wcstombs_s(converted, static_cast<char*>(to), N, from, count);
}
template <size_t N>
errno_t mbstowcs_s(size_t* converted, wchar_t (&to)[N], const char* from, size_t count) {
  return mbstowcs_s(converted, static_cast<wchar_t*>(to), N, from, count);
}
#endif

#endif
