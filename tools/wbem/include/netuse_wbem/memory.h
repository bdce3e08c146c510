/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_MEMORY_H
#define NETUSE_WBEM_MEMORY_H

#include <string.h>

#include "netuse_wbem/types.h"

#define LMEM_FIXED 0x0
#define LMEM_ZEROINIT 0x40
#define LPTR (LMEM_FIXED | LMEM_ZEROINIT)
#define GPTR LPTR
#define HEAP_ZERO_MEMORY 0x8

#define ZeroMemory(p, n) memset((p), 0, (n))
#define RtlZeroMemory(p, n) memset((p), 0, (n))
#define FillMemory(p, n, byte) memset((p), (byte), (n))
#define CopyMemory(to, from, n) memcpy((to), (from), (n))
#define MoveMemory(to, from, n) memmove((to), (from), (n))
#define SecureZeroMemory(p, n) explicit_bzero((p), (n))

EXTERN_C_START
HLOCAL LocalAlloc(UINT flags, SIZE_T bytes);
HLOCAL LocalFree(HLOCAL memory); /* NULL */
HGLOBAL GlobalAlloc(UINT flags, SIZE_T bytes);
HGLOBAL GlobalFree(HGLOBAL memory);
HANDLE GetProcessHeap(void);
LPVOID HeapAlloc(HANDLE heap, DWORD flags, SIZE_T bytes);
BOOL HeapFree(HANDLE heap, DWORD flags, LPVOID memory);
EXTERN_C_END

#endif
