/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_TYPES_H
#define NETUSE_WBEM_TYPES_H

/* The names of types that code for WMI uses ("Windows Data Types"). LONG is long and DWORD is unsigned long, as they
 * are declared on Windows, since such code takes one for the other; here they have 64 bits. HRESULT has 32. */
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#include "netuse_wbem/words.h"

typedef int BOOL;
typedef unsigned char BYTE;
typedef unsigned char UCHAR;
typedef unsigned char BOOLEAN;
typedef unsigned char boolean;
typedef char CHAR;
typedef signed char INT8;
typedef unsigned char UINT8;
typedef short SHORT;
typedef short INT16;
typedef unsigned short USHORT;
typedef unsigned short UINT16;
typedef unsigned short WORD;
typedef int INT;
typedef int INT32;
typedef int LONG32;
typedef unsigned int UINT;
typedef unsigned int UINT32;
typedef unsigned int DWORD32;
typedef unsigned int ULONG32;
typedef long LONG;
typedef unsigned long ULONG;
typedef unsigned long DWORD;
typedef long long LONGLONG;
typedef long long INT64;
typedef long long LONG64;
typedef unsigned long long ULONGLONG;
typedef unsigned long long UINT64;
typedef unsigned long long DWORD64;
typedef unsigned long long ULONG64;
typedef unsigned long long DWORDLONG;
typedef intptr_t INT_PTR;
typedef intptr_t LONG_PTR;
typedef intptr_t SSIZE_T;
typedef uintptr_t UINT_PTR;
typedef uintptr_t ULONG_PTR;
typedef uintptr_t DWORD_PTR;
typedef size_t SIZE_T;
typedef float FLOAT;
typedef double DOUBLE;
typedef double DATE;
typedef int HRESULT;
typedef int SCODE;
typedef DWORD LCID;
typedef WORD LANGID;

typedef wchar_t WCHAR;
typedef wchar_t OLECHAR;
typedef wchar_t* BSTR;
typedef CHAR *LPSTR, *PSTR, *PCHAR, *LPCH;
typedef const CHAR *LPCSTR, *PCSTR;
typedef WCHAR *LPWSTR, *PWSTR, *LPOLESTR, *PWCHAR, *PWCH;
typedef const WCHAR *LPCWSTR, *PCWSTR, *LPCOLESTR;

typedef void *PVOID, *LPVOID;
typedef const void *PCVOID, *LPCVOID;
typedef BOOL *PBOOL, *LPBOOL;
typedef BYTE *PBYTE, *LPBYTE;
typedef int *PINT, *LPINT;
typedef UINT* PUINT;
typedef WORD *PWORD, *LPWORD;
typedef LONG *PLONG, *LPLONG;
typedef ULONG* PULONG;
typedef DWORD *PDWORD, *LPDWORD;
typedef SIZE_T* PSIZE_T;
typedef BSTR* LPBSTR;

typedef void* HANDLE;
typedef HANDLE *PHANDLE, *LPHANDLE, HLOCAL, HGLOBAL;
typedef void *HMODULE, *HINSTANCE, *HWND;

typedef struct _FILETIME {
  UINT32 dwLowDateTime;
  UINT32 dwHighDateTime;
} FILETIME, *PFILETIME, *LPFILETIME;

/* The parts stand for the low and the high half by position, as on Windows: in that order on small-endian machines. */
typedef union _LARGE_INTEGER {
  struct {
    UINT32 LowPart;
    INT32 HighPart;
  };
  struct {
    UINT32 LowPart;
    INT32 HighPart;
  } u;
  LONGLONG QuadPart;
} LARGE_INTEGER, *PLARGE_INTEGER;
typedef union _ULARGE_INTEGER {
  struct {
    UINT32 LowPart;
    UINT32 HighPart;
  };
  struct {
    UINT32 LowPart;
    UINT32 HighPart;
  } u;
  ULONGLONG QuadPart;
} ULARGE_INTEGER, *PULARGE_INTEGER;

typedef struct _SECURITY_ATTRIBUTES {
  DWORD nLength;
  LPVOID lpSecurityDescriptor;
  BOOL bInheritHandle;
} SECURITY_ATTRIBUTES, *PSECURITY_ATTRIBUTES, *LPSECURITY_ATTRIBUTES;
typedef void* PSECURITY_DESCRIPTOR;

#endif
