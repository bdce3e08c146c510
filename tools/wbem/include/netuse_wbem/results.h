/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_RESULTS_H
#define NETUSE_WBEM_RESULTS_H

#include "netuse_wbem/class_object.h"

/* What results come through: "IEnumWbemClassObject", "IWbemObjectSink" (called from a thread of the library's),
 * "IWbemCallResult", and "IUnsecuredApartment", whose sinks are the program's own. */
#define INTERFACE IWbemObjectSink
DECLARE_INTERFACE_(IWbemObjectSink, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(Indicate)(THIS_ LONG lObjectCount, IWbemClassObject * *apObjArray) PURE;
  STDMETHOD(SetStatus)(THIS_ LONG lFlags, HRESULT hResult, BSTR strParam, IWbemClassObject * pObjParam) PURE;
};
#undef INTERFACE

#define INTERFACE IEnumWbemClassObject
DECLARE_INTERFACE_(IEnumWbemClassObject, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(Reset)(THIS) PURE;
  STDMETHOD(Next)(THIS_ LONG lTimeout, ULONG uCount, IWbemClassObject * *apObjects, ULONG * puReturned) PURE;
  STDMETHOD(NextAsync)(THIS_ ULONG uCount, IWbemObjectSink * pSink) PURE;
  STDMETHOD(Clone)(THIS_ IEnumWbemClassObject * *ppEnum) PURE;
  STDMETHOD(Skip)(THIS_ LONG lTimeout, ULONG nCount) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemCallResult
DECLARE_INTERFACE_(IWbemCallResult, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(GetResultObject)(THIS_ LONG lTimeout, IWbemClassObject * *ppResultObject) PURE;
  STDMETHOD(GetResultString)(THIS_ LONG lTimeout, BSTR * pstrResultString) PURE;
  STDMETHOD(GetResultServices)(THIS_ LONG lTimeout, IWbemServices * *ppServices) PURE;
  STDMETHOD(GetCallStatus)(THIS_ LONG lTimeout, LONG * plStatus) PURE;
};
#undef INTERFACE

#define INTERFACE IUnsecuredApartment
DECLARE_INTERFACE_(IUnsecuredApartment, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(CreateObjectStub)(THIS_ IUnknown * pObject, IUnknown * *ppStub) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemUnsecuredApartment
DECLARE_INTERFACE_(IWbemUnsecuredApartment, IUnsecuredApartment) {
  NETUSE_WBEM_UNKNOWN_METHODS
#if !defined(__cplusplus) || defined(CINTERFACE)
  STDMETHOD(CreateObjectStub)(THIS_ IUnknown * pObject, IUnknown * *ppStub) PURE;
#endif
  STDMETHOD(CreateSinkStub)
  (THIS_ IWbemObjectSink * pSink, DWORD dwFlags, LPCWSTR wszReserved, IWbemObjectSink * *ppStub) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IWbemObjectSink, 0x7C857801, 0x7381, 0x11CF, 0x88, 0x4D, 0x00, 0xAA, 0x00, 0x4B, 0x2E, 0x24)
__CRT_UUID_DECL(IEnumWbemClassObject, 0x027947E1, 0xD731, 0x11CE, 0xA3, 0x57, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01)
__CRT_UUID_DECL(IWbemCallResult, 0x44ACA675, 0xE8FC, 0x11D0, 0xA0, 0x7C, 0x00, 0xC0, 0x4F, 0xB6, 0x88, 0x20)
__CRT_UUID_DECL(IUnsecuredApartment, 0x1CFABA8C, 0x1523, 0x11D1, 0xAD, 0x79, 0x00, 0xC0, 0x4F, 0xD8, 0xFD, 0xFF)
__CRT_UUID_DECL(IWbemUnsecuredApartment, 0x31739D04, 0x3471, 0x4CF4, 0x9A, 0x7C, 0x57, 0xA4, 0x4A, 0xE7, 0x19, 0x56)

#endif
