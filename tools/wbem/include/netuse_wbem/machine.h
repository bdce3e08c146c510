/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_MACHINE_H
#define NETUSE_WBEM_MACHINE_H

#include "netuse_wbem/result.h"

/* Of the machine, the process and the clock only what code around WMI asks for. */
#define MAX_COMPUTERNAME_LENGTH 255

typedef struct _SYSTEMTIME {
  WORD wYear;
  WORD wMonth;
  WORD wDayOfWeek;
  WORD wDay;
  WORD wHour;
  WORD wMinute;
  WORD wSecond;
  WORD wMilliseconds;
} SYSTEMTIME, *PSYSTEMTIME, *LPSYSTEMTIME;

EXTERN_C_START
DWORD GetTickCount(void);
ULONGLONG GetTickCount64(void);
DWORD GetCurrentProcessId(void);
DWORD GetCurrentThreadId(void);
BOOL GetComputerNameW(LPWSTR name, LPDWORD characters);
BOOL GetComputerNameA(LPSTR name, LPDWORD characters);
void GetSystemTimeAsFileTime(LPFILETIME now);
void GetSystemTime(LPSYSTEMTIME now);
BOOL FileTimeToSystemTime(const FILETIME* time, LPSYSTEMTIME parts);
BOOL SystemTimeToFileTime(const SYSTEMTIME* parts, LPFILETIME time);
void OutputDebugStringW(LPCWSTR text); /* nobody listens: nothing is written */
void OutputDebugStringA(LPCSTR text);
EXTERN_C_END

#ifdef UNICODE
#define GetComputerName GetComputerNameW
#define OutputDebugString OutputDebugStringW
#else
#define GetComputerName GetComputerNameA
#define OutputDebugString OutputDebugStringA
#endif

#endif
