// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/object.hpp>

#include "com/object.hpp"
#include "wbemcli.h"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"
#include "wmi/pending.hpp"

namespace netuse_wbem {

/// What a semisynchronous GetObject will bring.
class CallResult final : public Counted<IWbemCallResult> {
 public:
  explicit CallResult(std::shared_ptr<Pending<netuse::Object>> object) : object_(std::move(object)) {}

  HRESULT STDMETHODCALLTYPE GetResultObject(LONG timeout, IWbemClassObject** object) override {
    if (object == nullptr) return WBEM_E_INVALID_PARAMETER;
    *object = nullptr;
    return guarded<IWbemCallResult>([&]() -> HRESULT {
      if (!object_->wait(timeout)) return WBEM_S_TIMEDOUT;
      if (FAILED(object_->outcome().hr)) return object_->outcome().tell(IID_IWbemCallResult);
      *object = new ClassObject(object_->value());
      return WBEM_S_NO_ERROR;
    });
  }
  HRESULT STDMETHODCALLTYPE GetResultString(LONG /*timeout*/, BSTR* text) override {
    if (text == nullptr) return WBEM_E_INVALID_PARAMETER;
    *text = nullptr;
    return WBEM_E_INVALID_OPERATION;
  }
  HRESULT STDMETHODCALLTYPE GetResultServices(LONG /*timeout*/, IWbemServices** services) override {
    if (services == nullptr) return WBEM_E_INVALID_PARAMETER;
    *services = nullptr;
    return WBEM_E_INVALID_OPERATION;
  }
  HRESULT STDMETHODCALLTYPE GetCallStatus(LONG timeout, LONG* status) override {
    if (status == nullptr) return WBEM_E_INVALID_PARAMETER;
    if (!object_->wait(timeout)) return WBEM_S_TIMEDOUT;
    *status = object_->outcome().hr;
    return WBEM_S_NO_ERROR;
  }

 private:
  const std::shared_ptr<Pending<netuse::Object>> object_;
};

}  // namespace netuse_wbem
