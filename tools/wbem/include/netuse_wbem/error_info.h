/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_ERROR_INFO_H
#define NETUSE_WBEM_ERROR_INFO_H

#include "netuse_wbem/bstr.h"
#include "netuse_wbem/unknown.h"

/* What a failed call has to say in words ("Error Handling Interfaces"); it is kept for the thread that called. */
typedef struct IErrorInfo IErrorInfo;
typedef struct ICreateErrorInfo ICreateErrorInfo;
typedef struct ISupportErrorInfo ISupportErrorInfo;
EXTERN_C const IID IID_IErrorInfo;
EXTERN_C const IID IID_ICreateErrorInfo;
EXTERN_C const IID IID_ISupportErrorInfo;

#define INTERFACE IErrorInfo
DECLARE_INTERFACE_(IErrorInfo, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(GetGUID)(THIS_ GUID * guid) PURE;
  STDMETHOD(GetSource)(THIS_ BSTR * source) PURE;
  STDMETHOD(GetDescription)(THIS_ BSTR * description) PURE;
  STDMETHOD(GetHelpFile)(THIS_ BSTR * file) PURE;
  STDMETHOD(GetHelpContext)(THIS_ DWORD * context) PURE;
};
#undef INTERFACE

#define INTERFACE ICreateErrorInfo
DECLARE_INTERFACE_(ICreateErrorInfo, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(SetGUID)(THIS_ REFGUID guid) PURE;
  STDMETHOD(SetSource)(THIS_ LPOLESTR source) PURE;
  STDMETHOD(SetDescription)(THIS_ LPOLESTR description) PURE;
  STDMETHOD(SetHelpFile)(THIS_ LPOLESTR file) PURE;
  STDMETHOD(SetHelpContext)(THIS_ DWORD context) PURE;
};
#undef INTERFACE

#define INTERFACE ISupportErrorInfo
DECLARE_INTERFACE_(ISupportErrorInfo, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(InterfaceSupportsErrorInfo)(THIS_ REFIID riid) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IErrorInfo, 0x1CF2B120, 0x547D, 0x101B, 0x8E, 0x65, 0x08, 0x00, 0x2B, 0x2B, 0xD1, 0x19)
__CRT_UUID_DECL(ICreateErrorInfo, 0x22F03340, 0x547D, 0x101B, 0x8E, 0x65, 0x08, 0x00, 0x2B, 0x2B, 0xD1, 0x19)
__CRT_UUID_DECL(ISupportErrorInfo, 0xDF0B3D60, 0x548F, 0x101B, 0x8E, 0x65, 0x08, 0x00, 0x2B, 0x2B, 0xD1, 0x19)

EXTERN_C_START
/* S_FALSE and NULL if the thread has none; it has none afterwards, and the caller releases what he got. */
HRESULT GetErrorInfo(ULONG reserved, IErrorInfo** info);
HRESULT SetErrorInfo(ULONG reserved, IErrorInfo* info);
HRESULT CreateErrorInfo(ICreateErrorInfo** info);
EXTERN_C_END

#ifdef COBJMACROS
#define IErrorInfo_QueryInterface(This, ...) NETUSE_WBEM_CALL(This, QueryInterface, __VA_ARGS__)
#define IErrorInfo_AddRef(This) NETUSE_WBEM_CALL0(This, AddRef)
#define IErrorInfo_Release(This) NETUSE_WBEM_CALL0(This, Release)
#define IErrorInfo_GetGUID(This, guid) NETUSE_WBEM_CALL(This, GetGUID, guid)
#define IErrorInfo_GetSource(This, source) NETUSE_WBEM_CALL(This, GetSource, source)
#define IErrorInfo_GetDescription(This, text) NETUSE_WBEM_CALL(This, GetDescription, text)
#endif

#endif
