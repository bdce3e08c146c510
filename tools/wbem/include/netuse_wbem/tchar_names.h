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
#define _tcslen wcslen
#define _tcscmp wcscmp
#define _tcsicmp _wcsicmp
#define _tcsncmp wcsncmp
#define _tcschr wcschr
#define _tcsrchr wcsrchr
#define _tcsstr wcsstr
#define _tcscpy wcscpy
#define _tcscpy_s wcscpy_s
#define _tcscat_s wcscat_s
#define _tcsdup _wcsdup
#define _ttoi _wtoi
#define _tstoi _wtoi
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
#define _tcslen strlen
#define _tcscmp strcmp
#define _tcsicmp _stricmp
#define _tcsncmp strncmp
#define _tcschr strchr
#define _tcsrchr strrchr
#define _tcsstr strstr
#define _tcscpy strcpy
#define _tcscpy_s strcpy_s
#define _tcscat_s strcat_s
#define _tcsdup _strdup
#define _ttoi atoi
#define _tstoi atoi
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
