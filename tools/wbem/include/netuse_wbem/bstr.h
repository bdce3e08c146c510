/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_BSTR_H
#define NETUSE_WBEM_BSTR_H

#include "netuse_wbem/result.h"

/* BSTR ("BSTR", "String Manipulation Functions"): characters behind their length in bytes, and a 0. A character is a
 * wchar_t and has four bytes. NULL is an empty string. */
EXTERN_C_START
BSTR SysAllocString(const OLECHAR* text);
BSTR SysAllocStringLen(const OLECHAR* text, UINT characters); /* NULL leaves room that the caller fills */
BSTR SysAllocStringByteLen(LPCSTR bytes, UINT count);
INT SysReAllocString(BSTR* bstr, const OLECHAR* text);
INT SysReAllocStringLen(BSTR* bstr, const OLECHAR* text, UINT characters);
void SysFreeString(BSTR bstr);
UINT SysStringLen(BSTR bstr);
UINT SysStringByteLen(BSTR bstr);
HRESULT VarBstrCat(BSTR left, BSTR right, BSTR* joined);
EXTERN_C_END

#endif
