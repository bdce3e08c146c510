// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/services.hpp>

#include "com/object.hpp"
#include "wbemcli.h"
#include "wmi/query.hpp"

namespace netuse_wbem {

/// The namespace root\cimv2 of a source. Immutable: any thread may call it.
class Services final : public Counted<IWbemServices> {
 public:
  explicit Services(netuse::Services source) : source_(std::move(source)) {}

  HRESULT STDMETHODCALLTYPE OpenNamespace(const BSTR ns, LONG flags, IWbemContext* context, IWbemServices** services,
                                          IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE CancelAsyncCall(IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE QueryObjectSink(LONG flags, IWbemObjectSink** sink) override;
  HRESULT STDMETHODCALLTYPE GetObject(const BSTR path, LONG flags, IWbemContext* context, IWbemClassObject** object,
                                      IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE GetObjectAsync(const BSTR path, LONG flags, IWbemContext* context,
                                           IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE CreateClassEnum(const BSTR superclass, LONG flags, IWbemContext* context,
                                            IEnumWbemClassObject** classes) override;
  HRESULT STDMETHODCALLTYPE CreateClassEnumAsync(const BSTR superclass, LONG flags, IWbemContext* context,
                                                 IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE CreateInstanceEnum(const BSTR class_name, LONG flags, IWbemContext* context,
                                               IEnumWbemClassObject** instances) override;
  HRESULT STDMETHODCALLTYPE CreateInstanceEnumAsync(const BSTR class_name, LONG flags, IWbemContext* context,
                                                    IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE ExecQuery(const BSTR language, const BSTR query, LONG flags, IWbemContext* context,
                                      IEnumWbemClassObject** results) override;
  HRESULT STDMETHODCALLTYPE ExecQueryAsync(const BSTR language, const BSTR query, LONG flags, IWbemContext* context,
                                           IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE ExecNotificationQuery(const BSTR language, const BSTR query, LONG flags,
                                                  IWbemContext* context, IEnumWbemClassObject** events) override;
  HRESULT STDMETHODCALLTYPE ExecNotificationQueryAsync(const BSTR language, const BSTR query, LONG flags,
                                                       IWbemContext* context, IWbemObjectSink* sink) override;

  // What writes: services_write.cpp.
  HRESULT STDMETHODCALLTYPE PutClass(IWbemClassObject* object, LONG flags, IWbemContext* context,
                                     IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE PutClassAsync(IWbemClassObject* object, LONG flags, IWbemContext* context,
                                          IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE DeleteClass(const BSTR name, LONG flags, IWbemContext* context,
                                        IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE DeleteClassAsync(const BSTR name, LONG flags, IWbemContext* context,
                                             IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE PutInstance(IWbemClassObject* object, LONG flags, IWbemContext* context,
                                        IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE PutInstanceAsync(IWbemClassObject* object, LONG flags, IWbemContext* context,
                                             IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE DeleteInstance(const BSTR path, LONG flags, IWbemContext* context,
                                           IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE DeleteInstanceAsync(const BSTR path, LONG flags, IWbemContext* context,
                                                IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE ExecMethod(const BSTR path, const BSTR method, LONG flags, IWbemContext* context,
                                       IWbemClassObject* in, IWbemClassObject** out, IWbemCallResult** result) override;
  HRESULT STDMETHODCALLTYPE ExecMethodAsync(const BSTR path, const BSTR method, LONG flags, IWbemContext* context,
                                            IWbemClassObject* in, IWbemObjectSink* sink) override;

 private:
  HRESULT enumerate(const QueryText& query, IEnumWbemClassObject** results) const;
  HRESULT enumerate_to(const QueryText& query, IWbemObjectSink* sink) const;

  const netuse::Services source_;
};

}  // namespace netuse_wbem
