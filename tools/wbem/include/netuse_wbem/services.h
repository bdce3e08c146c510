/* SPDX-License-Identifier: MIT */
#ifndef NETUSE_WBEM_SERVICES_H
#define NETUSE_WBEM_SERVICES_H

#include "netuse_wbem/class_object.h"

/* "IWbemServices interface", "IWbemLocator interface". What writes answers as a provider does that only reads. */
#define INTERFACE IWbemServices
DECLARE_INTERFACE_(IWbemServices, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(OpenNamespace)
  (THIS_ const BSTR strNamespace, LONG lFlags, IWbemContext* pCtx, IWbemServices** ppWorkingNamespace,
   IWbemCallResult** ppResult) PURE;
  STDMETHOD(CancelAsyncCall)(THIS_ IWbemObjectSink * pSink) PURE;
  STDMETHOD(QueryObjectSink)(THIS_ LONG lFlags, IWbemObjectSink * *ppResponseHandler) PURE;
  STDMETHOD(GetObject)
  (THIS_ const BSTR strObjectPath, LONG lFlags, IWbemContext* pCtx, IWbemClassObject** ppObject,
   IWbemCallResult** ppCallResult) PURE;
  STDMETHOD(GetObjectAsync)
  (THIS_ const BSTR strObjectPath, LONG lFlags, IWbemContext* pCtx, IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(PutClass)
  (THIS_ IWbemClassObject * pObject, LONG lFlags, IWbemContext * pCtx, IWbemCallResult * *ppCallResult) PURE;
  STDMETHOD(PutClassAsync)
  (THIS_ IWbemClassObject * pObject, LONG lFlags, IWbemContext * pCtx, IWbemObjectSink * pResponseHandler) PURE;
  STDMETHOD(DeleteClass)
  (THIS_ const BSTR strClass, LONG lFlags, IWbemContext* pCtx, IWbemCallResult** ppCallResult) PURE;
  STDMETHOD(DeleteClassAsync)
  (THIS_ const BSTR strClass, LONG lFlags, IWbemContext* pCtx, IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(CreateClassEnum)
  (THIS_ const BSTR strSuperclass, LONG lFlags, IWbemContext* pCtx, IEnumWbemClassObject** ppEnum) PURE;
  STDMETHOD(CreateClassEnumAsync)
  (THIS_ const BSTR strSuperclass, LONG lFlags, IWbemContext* pCtx, IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(PutInstance)
  (THIS_ IWbemClassObject * pInst, LONG lFlags, IWbemContext * pCtx, IWbemCallResult * *ppCallResult) PURE;
  STDMETHOD(PutInstanceAsync)
  (THIS_ IWbemClassObject * pInst, LONG lFlags, IWbemContext * pCtx, IWbemObjectSink * pResponseHandler) PURE;
  STDMETHOD(DeleteInstance)
  (THIS_ const BSTR strObjectPath, LONG lFlags, IWbemContext* pCtx, IWbemCallResult** ppCallResult) PURE;
  STDMETHOD(DeleteInstanceAsync)
  (THIS_ const BSTR strObjectPath, LONG lFlags, IWbemContext* pCtx, IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(CreateInstanceEnum)
  (THIS_ const BSTR strFilter, LONG lFlags, IWbemContext* pCtx, IEnumWbemClassObject** ppEnum) PURE;
  STDMETHOD(CreateInstanceEnumAsync)
  (THIS_ const BSTR strFilter, LONG lFlags, IWbemContext* pCtx, IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(ExecQuery)
  (THIS_ const BSTR strQueryLanguage, const BSTR strQuery, LONG lFlags, IWbemContext* pCtx,
   IEnumWbemClassObject** ppEnum) PURE;
  STDMETHOD(ExecQueryAsync)
  (THIS_ const BSTR strQueryLanguage, const BSTR strQuery, LONG lFlags, IWbemContext* pCtx,
   IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(ExecNotificationQuery)
  (THIS_ const BSTR strQueryLanguage, const BSTR strQuery, LONG lFlags, IWbemContext* pCtx,
   IEnumWbemClassObject** ppEnum) PURE;
  STDMETHOD(ExecNotificationQueryAsync)
  (THIS_ const BSTR strQueryLanguage, const BSTR strQuery, LONG lFlags, IWbemContext* pCtx,
   IWbemObjectSink* pResponseHandler) PURE;
  STDMETHOD(ExecMethod)
  (THIS_ const BSTR strObjectPath, const BSTR strMethodName, LONG lFlags, IWbemContext* pCtx,
   IWbemClassObject* pInParams, IWbemClassObject** ppOutParams, IWbemCallResult** ppCallResult) PURE;
  STDMETHOD(ExecMethodAsync)
  (THIS_ const BSTR strObjectPath, const BSTR strMethodName, LONG lFlags, IWbemContext* pCtx,
   IWbemClassObject* pInParams, IWbemObjectSink* pResponseHandler) PURE;
};
#undef INTERFACE

#define INTERFACE IWbemLocator
DECLARE_INTERFACE_(IWbemLocator, IUnknown) {
  NETUSE_WBEM_UNKNOWN_METHODS
  STDMETHOD(ConnectServer)
  (THIS_ const BSTR strNetworkResource, const BSTR strUser, const BSTR strPassword, const BSTR strLocale,
   LONG lSecurityFlags, const BSTR strAuthority, IWbemContext* pCtx, IWbemServices** ppNamespace) PURE;
};
#undef INTERFACE

__CRT_UUID_DECL(IWbemServices, 0x9556DC99, 0x828C, 0x11CF, 0xA3, 0x7E, 0x00, 0xAA, 0x00, 0x32, 0x40, 0xC7)
__CRT_UUID_DECL(IWbemLocator, 0xDC12A687, 0x737F, 0x11CF, 0x88, 0x4D, 0x00, 0xAA, 0x00, 0x4B, 0x2E, 0x24)

#endif
