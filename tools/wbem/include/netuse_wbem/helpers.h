/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_HELPERS_H
#define NETUSE_WBEM_HELPERS_H

#include "netuse_wbem/class_object.h"

/* "IWbemContext" (its values are kept, and mean nothing to netuse),
 * "IWbemStatusCodeText", "IWbemObjectTextSrc". */
#define INTERFACE IWbemContext
DECLARE_INTERFACE_(IWbemContext, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(Clone)(THIS_ IWbemContext * *ppNewCopy) PURE;
  STDMETHOD(GetNames)(THIS_ LONG lFlags, SAFEARRAY * *pNames) PURE;
  STDMETHOD(BeginEnumeration)(THIS_ LONG lFlags) PURE;
  STDMETHOD(Next)(THIS_ LONG lFlags, BSTR * pstrName, VARIANT * pValue) PURE;
  STDMETHOD(EndEnumeration)(THIS) PURE;
  STDMETHOD(SetValue)(THIS_ LPCWSTR wszName, LONG lFlags, VARIANT * pValue) PURE;
  STDMETHOD(GetValue)(THIS_ LPCWSTR wszName, LONG lFlags, VARIANT * pValue) PURE;
  STDMETHOD(DeleteValue)(THIS_ LPCWSTR wszName, LONG lFlags) PURE;
  STDMETHOD(DeleteAll)(THIS) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemStatusCodeText
DECLARE_INTERFACE_(IWbemStatusCodeText, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(GetErrorCodeText)(THIS_ HRESULT hRes, LCID LocaleId, LONG lFlags, BSTR * MessageText) PURE;
  STDMETHOD(GetFacilityCodeText)(THIS_ HRESULT hRes, LCID LocaleId, LONG lFlags, BSTR * MessageText) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemObjectTextSrc
DECLARE_INTERFACE_(IWbemObjectTextSrc, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(GetText)
  (THIS_ LONG lFlags, IWbemClassObject * pObj, ULONG uObjTextFormat, IWbemContext * pCtx, BSTR * strText) PURE;
  STDMETHOD(CreateFromText)
  (THIS_ LONG lFlags, BSTR strText, ULONG uObjTextFormat, IWbemContext * pCtx, IWbemClassObject * *pNewObj) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IWbemContext, 0x44ACA674, 0xE8FC, 0x11D0, 0xA0, 0x7C, 0x00, 0xC0, 0x4F, 0xB6, 0x88, 0x20)
__CRT_UUID_DECL(IWbemStatusCodeText, 0xEB87E1BC, 0x3233, 0x11D2, 0xAE, 0xC9, 0x00, 0xC0, 0x4F, 0xB6, 0x88, 0x20)
__CRT_UUID_DECL(IWbemObjectTextSrc, 0xBFBF883A, 0xCAD7, 0x11D3, 0xA1, 0x1B, 0x00, 0x10, 0x5A, 0x1F, 0x51, 0x5A)

#endif
