/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_CLASS_OBJECT_H
#define NETUSE_WBEM_CLASS_OBJECT_H

#include "netuse_wbem/wbem_names.h"

/* "IWbemClassObject interface", "IWbemQualifierSet interface". What netuse hands out is read-only: Put, Delete,
 * PutMethod and PutQualifier answer WBEM_E_READ_ONLY. */
#define INTERFACE IWbemQualifierSet
DECLARE_INTERFACE_(IWbemQualifierSet, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(Get)(THIS_ LPCWSTR wszName, LONG lFlags, VARIANT * pVal, LONG * plFlavor) PURE;
  STDMETHOD(Put)(THIS_ LPCWSTR wszName, VARIANT * pVal, LONG lFlavor) PURE;
  STDMETHOD(Delete)(THIS_ LPCWSTR wszName) PURE;
  STDMETHOD(GetNames)(THIS_ LONG lFlags, SAFEARRAY * *pNames) PURE;
  STDMETHOD(BeginEnumeration)(THIS_ LONG lFlags) PURE;
  STDMETHOD(Next)(THIS_ LONG lFlags, BSTR * pstrName, VARIANT * pVal, LONG * plFlavor) PURE;
  STDMETHOD(EndEnumeration)(THIS) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemClassObject
DECLARE_INTERFACE_(IWbemClassObject, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(GetQualifierSet)(THIS_ IWbemQualifierSet * *ppQualSet) PURE;
  STDMETHOD(Get)(THIS_ LPCWSTR wszName, LONG lFlags, VARIANT * pVal, CIMTYPE * pType, LONG * plFlavor) PURE;
  STDMETHOD(Put)(THIS_ LPCWSTR wszName, LONG lFlags, VARIANT * pVal, CIMTYPE Type) PURE;
  STDMETHOD(Delete)(THIS_ LPCWSTR wszName) PURE;
  STDMETHOD(GetNames)(THIS_ LPCWSTR wszQualifierName, LONG lFlags, VARIANT * pQualifierVal, SAFEARRAY * *pNames) PURE;
  STDMETHOD(BeginEnumeration)(THIS_ LONG lEnumFlags) PURE;
  STDMETHOD(Next)(THIS_ LONG lFlags, BSTR * strName, VARIANT * pVal, CIMTYPE * pType, LONG * plFlavor) PURE;
  STDMETHOD(EndEnumeration)(THIS) PURE;
  STDMETHOD(GetPropertyQualifierSet)(THIS_ LPCWSTR wszProperty, IWbemQualifierSet * *ppQualSet) PURE;
  STDMETHOD(Clone)(THIS_ IWbemClassObject * *ppCopy) PURE;
  STDMETHOD(GetObjectText)(THIS_ LONG lFlags, BSTR * pstrObjectText) PURE;
  STDMETHOD(SpawnDerivedClass)(THIS_ LONG lFlags, IWbemClassObject * *ppNewClass) PURE;
  STDMETHOD(SpawnInstance)(THIS_ LONG lFlags, IWbemClassObject * *ppNewInstance) PURE;
  STDMETHOD(CompareTo)(THIS_ LONG lFlags, IWbemClassObject * pCompareTo) PURE;
  STDMETHOD(GetPropertyOrigin)(THIS_ LPCWSTR wszName, BSTR * pstrClassName) PURE;
  STDMETHOD(InheritsFrom)(THIS_ LPCWSTR strAncestor) PURE;
  STDMETHOD(GetMethod)(THIS_ LPCWSTR wszName, LONG lFlags, IWbemClassObject * *ppIn, IWbemClassObject * *ppOut) PURE;
  STDMETHOD(PutMethod)(THIS_ LPCWSTR wszName, LONG lFlags, IWbemClassObject * pIn, IWbemClassObject * pOut) PURE;
  STDMETHOD(DeleteMethod)(THIS_ LPCWSTR wszName) PURE;
  STDMETHOD(BeginMethodEnumeration)(THIS_ LONG lEnumFlags) PURE;
  STDMETHOD(NextMethod)
  (THIS_ LONG lFlags, BSTR * pstrName, IWbemClassObject * *ppIn, IWbemClassObject * *ppOut) PURE;
  STDMETHOD(EndMethodEnumeration)(THIS) PURE;
  STDMETHOD(GetMethodQualifierSet)(THIS_ LPCWSTR wszMethod, IWbemQualifierSet * *ppQualSet) PURE;
  STDMETHOD(GetMethodOrigin)(THIS_ LPCWSTR wszMethodName, BSTR * pstrClassName) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IWbemQualifierSet, 0xDC12A680, 0x737F, 0x11CF, 0x88, 0x4D, 0x00, 0xAA, 0x00, 0x4B, 0x2E, 0x24)
__CRT_UUID_DECL(IWbemClassObject, 0xDC12A681, 0x737F, 0x11CF, 0x88, 0x4D, 0x00, 0xAA, 0x00, 0x4B, 0x2E, 0x24)

#endif
