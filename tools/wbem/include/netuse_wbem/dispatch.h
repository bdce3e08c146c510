/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_DISPATCH_H
#define NETUSE_WBEM_DISPATCH_H

#include "netuse_wbem/variant.h"

/* IDispatch is here for those that derive from it; nothing here is called by name ("IDispatch interface"). */
typedef LONG DISPID;
typedef LONG MEMBERID;
typedef struct ITypeInfo ITypeInfo;
typedef struct tagDISPPARAMS {
  VARIANTARG* rgvarg;
  DISPID* rgdispidNamedArgs;
  UINT cArgs;
  UINT cNamedArgs;
} DISPPARAMS;
typedef struct tagEXCEPINFO EXCEPINFO;
EXTERN_C const IID IID_IDispatch;

#define NETUSE_WBEM_DISPATCH_METHODS                                                                                  \
  STDMETHOD(GetTypeInfoCount)(THIS_ UINT * count) PURE;                                                               \
  STDMETHOD(GetTypeInfo)(THIS_ UINT index, LCID locale, ITypeInfo * *info) PURE;                                      \
  STDMETHOD(GetIDsOfNames)(THIS_ REFIID riid, LPOLESTR * names, UINT count, LCID locale, DISPID * ids) PURE;          \
  STDMETHOD(Invoke)(THIS_ DISPID member, REFIID riid, LCID locale, WORD flags, DISPPARAMS * params, VARIANT * result, \
                    EXCEPINFO * exception, UINT * argument) PURE;

#define INTERFACE IDispatch
DECLARE_INTERFACE_(IDispatch, IUnknown){NETUSE_WBEM_UNKNOWN_METHODS NETUSE_WBEM_DISPATCH_METHODS};
#undef INTERFACE
typedef IDispatch* LPDISPATCH;

__CRT_UUID_DECL(IDispatch, 0x00020400, 0x0000, 0x0000, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46)

#endif
