/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_TCHAR_NAMES_H
#define NETUSE_WBEM_TCHAR_NAMES_H

#include "netuse_wbem/text.h"

/* TCHAR is char, and with UNICODE wchar_t ("Generic-Text Mappings"). */
#if defined(UNICODE) || defined(_UNICODE)
typedef wchar_t TCHAR, _TCHAR;
typedef LPWSTR LPTSTR, PTSTR;
typedef LPCWSTR LPCTSTR, PCTSTR;
#define __T(text) L##text
#define _tmain wmain
#define _tprintf wprintf
#define _ftprintf fwprintf
#define _stprintf_s swprintf_s
#define _sntprintf_s _snwprintf_s
#define _vstprintf_s vswprintf_s
#define _sntprintf _snwprintf
#define _tcslen wcslen
#define _tcsnlen wcsnlen
#define _tcscmp wcscmp
#define _tcsicmp _wcsicmp
#define _tcsncmp wcsncmp
#define _tcsnicmp _wcsnicmp
#define _tcschr wcschr
#define _tcsrchr wcsrchr
#define _tcsstr wcsstr
#define _tcscpy wcscpy
#define _tcsncpy wcsncpy
#define _tcscat wcscat
#define _tcsncpy_s wcsncpy_s
#define _tcscpy_s wcscpy_s
#define _tcscat_s wcscat_s
#define _tcsdup _wcsdup
#define _ttoi _wtoi
#define _tstoi _wtoi
#define _tcstol wcstol
#define _tcstoul wcstoul
#define _putts _putws
#define _fputts fputws
#else
typedef char TCHAR, _TCHAR;
typedef LPSTR LPTSTR, PTSTR;
typedef LPCSTR LPCTSTR, PCTSTR;
#define __T(text) text
#define _tmain main
#define _tprintf printf
#define _ftprintf fprintf
#define _stprintf_s sprintf_s
#define _sntprintf_s _snprintf_s
#define _vstprintf_s vsprintf_s
#define _sntprintf _snprintf
#define _tcslen strlen
#define _tcsnlen strnlen
#define _tcscmp strcmp
#define _tcsicmp _stricmp
#define _tcsncmp strncmp
#define _tcsnicmp _strnicmp
#define _tcschr strchr
#define _tcsrchr strrchr
#define _tcsstr strstr
#define _tcscpy strcpy
#define _tcsncpy strncpy
#define _tcscat strcat
#define _tcsncpy_s strncpy_s
#define _tcscpy_s strcpy_s
#define _tcscat_s strcat_s
#define _tcsdup _strdup
#define _ttoi atoi
#define _tstoi atoi
#define _tcstol strtol
#define _tcstoul strtoul
#define _putts puts
#define _fputts fputs
#endif
#define _T(text) __T(text)
#define _TEXT(text) __T(text)
#ifndef TEXT
#define TEXT(text) __T(text)
#endif

#endif
