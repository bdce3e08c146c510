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

#define VER_PLATFORM_WIN32_NT 2
typedef struct _OSVERSIONINFOW {
  DWORD dwOSVersionInfoSize;
  DWORD dwMajorVersion;
  DWORD dwMinorVersion;
  DWORD dwBuildNumber;
  DWORD dwPlatformId;
  WCHAR szCSDVersion[128];
} OSVERSIONINFOW, *POSVERSIONINFOW, *LPOSVERSIONINFOW;
typedef struct _OSVERSIONINFOA {
  DWORD dwOSVersionInfoSize;
  DWORD dwMajorVersion;
  DWORD dwMinorVersion;
  DWORD dwBuildNumber;
  DWORD dwPlatformId;
  CHAR szCSDVersion[128];
} OSVERSIONINFOA, *POSVERSIONINFOA, *LPOSVERSIONINFOA;

EXTERN_C_START
/* Windows 10, for code that asks whether it is new enough for WMI. */
BOOL GetVersionExW(LPOSVERSIONINFOW version);
BOOL GetVersionExA(LPOSVERSIONINFOA version);
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
void GetLocalTime(LPSYSTEMTIME now);
BOOL FileTimeToLocalFileTime(const FILETIME* time, LPFILETIME local);
LONG CompareFileTime(const FILETIME* a, const FILETIME* b); /* -1, 0, 1 */
/* A DATE counts days from 30 December 1899; seconds are what it is rounded to. */
int VariantTimeToSystemTime(DATE date, LPSYSTEMTIME parts);
int SystemTimeToVariantTime(LPSYSTEMTIME parts, DATE* date);
void OutputDebugStringW(LPCWSTR text); /* nobody listens: nothing is written */
void OutputDebugStringA(LPCSTR text);
EXTERN_C_END

#ifdef UNICODE
typedef OSVERSIONINFOW OSVERSIONINFO;
#define GetVersionEx GetVersionExW
#define GetComputerName GetComputerNameW
#define OutputDebugString OutputDebugStringW
#else
typedef OSVERSIONINFOA OSVERSIONINFO;
#define GetVersionEx GetVersionExA
#define GetComputerName GetComputerNameA
#define OutputDebugString OutputDebugStringA
#endif

#endif
