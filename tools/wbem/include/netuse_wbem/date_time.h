/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_DATE_TIME_H
#define NETUSE_WBEM_DATE_TIME_H

#include "netuse_wbem/dispatch.h"

/* "SWbemDateTime object": a datetime of WMI's in parts. By name (IDispatch::Invoke) nothing of it is called. */
typedef struct ISWbemDateTime ISWbemDateTime;
EXTERN_C const IID IID_ISWbemDateTime;
EXTERN_C const CLSID CLSID_SWbemDateTime;

#define NETUSE_WBEM_PART(type, name)              \
  STDMETHOD(get_##name)(THIS_ type * value) PURE; \
  STDMETHOD(put_##name)(THIS_ type value) PURE;
#define NETUSE_WBEM_OPTIONAL_PART(type, name) \
  NETUSE_WBEM_PART(type, name)                \
  NETUSE_WBEM_PART(VARIANT_BOOL, name##Specified)

#define INTERFACE ISWbemDateTime
DECLARE_INTERFACE_(ISWbemDateTime, IDispatch) {
  NETUSE_WBEM_UNKNOWN_METHODS
#if !defined(__cplusplus) || defined(CINTERFACE)
  NETUSE_WBEM_DISPATCH_METHODS
#endif
  STDMETHOD(get_Value)(THIS_ BSTR * value) PURE;
  STDMETHOD(put_Value)(THIS_ BSTR value) PURE;
  NETUSE_WBEM_OPTIONAL_PART(LONG, Year)
  NETUSE_WBEM_OPTIONAL_PART(LONG, Month)
  NETUSE_WBEM_OPTIONAL_PART(LONG, Day)
  NETUSE_WBEM_OPTIONAL_PART(LONG, Hours)
  NETUSE_WBEM_OPTIONAL_PART(LONG, Minutes)
  NETUSE_WBEM_OPTIONAL_PART(LONG, Seconds)
  NETUSE_WBEM_OPTIONAL_PART(LONG, Microseconds)
  NETUSE_WBEM_OPTIONAL_PART(LONG, UTC)
  NETUSE_WBEM_PART(VARIANT_BOOL, IsInterval)
  STDMETHOD(GetVarDate)(THIS_ VARIANT_BOOL bIsLocal, DATE * dVarDate) PURE;
  STDMETHOD(SetVarDate)(THIS_ DATE dVarDate, VARIANT_BOOL bIsLocal) PURE;
  STDMETHOD(GetFileTime)(THIS_ VARIANT_BOOL bIsLocal, BSTR * strFileTime) PURE;
  STDMETHOD(SetFileTime)(THIS_ BSTR strFileTime, VARIANT_BOOL bIsLocal) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(ISWbemDateTime, 0x5E97458A, 0xCF77, 0x11D3, 0xB3, 0x8F, 0x00, 0x10, 0x5A, 0x1F, 0x47, 0x3A)
#ifdef __cplusplus
class SWbemDateTime;
__CRT_UUID_DECL(SWbemDateTime, 0x47DFBE54, 0xCF76, 0x11D3, 0xB3, 0x8F, 0x00, 0x10, 0x5A, 0x1F, 0x47, 0x3A)
#endif

#ifdef COBJMACROS
#define ISWbemDateTime_QueryInterface(This, ...) NETUSE_WBEM_CALL(This, QueryInterface, __VA_ARGS__)
#define ISWbemDateTime_AddRef(This) NETUSE_WBEM_CALL0(This, AddRef)
#define ISWbemDateTime_Release(This) NETUSE_WBEM_CALL0(This, Release)
#define ISWbemDateTime_get_Value(This, value) NETUSE_WBEM_CALL(This, get_Value, value)
#define ISWbemDateTime_put_Value(This, value) NETUSE_WBEM_CALL(This, put_Value, value)
#define ISWbemDateTime_GetVarDate(This, ...) NETUSE_WBEM_CALL(This, GetVarDate, __VA_ARGS__)
#define ISWbemDateTime_SetVarDate(This, ...) NETUSE_WBEM_CALL(This, SetVarDate, __VA_ARGS__)
#define ISWbemDateTime_GetFileTime(This, ...) NETUSE_WBEM_CALL(This, GetFileTime, __VA_ARGS__)
#define ISWbemDateTime_SetFileTime(This, ...) NETUSE_WBEM_CALL(This, SetFileTime, __VA_ARGS__)
#endif

#endif
