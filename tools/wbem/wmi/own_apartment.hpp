// SPDX-License-Identifier: MIT
#pragma once

#include "com/object.hpp"
#include "wbemcli.h"

namespace netuse_wbem {

/// UnsecuredApartment: sinks are called in the program's own process, so a sink is its own stub.
class OwnApartment final : public Counted<IWbemUnsecuredApartment> {
 public:
  HRESULT STDMETHODCALLTYPE CreateObjectStub(IUnknown* object, IUnknown** stub) override { return same(object, stub); }
  HRESULT STDMETHODCALLTYPE CreateSinkStub(IWbemObjectSink* sink, DWORD /*flags*/, LPCWSTR /*reserved*/,
                                           IWbemObjectSink** stub) override {
    return same(sink, stub);
  }

 protected:
  bool is(REFIID riid) const override { return riid == IID_IUnsecuredApartment || Counted::is(riid); }

 private:
  template <class T>
  static HRESULT same(T* object, T** stub) {
    if (object == nullptr || stub == nullptr) return WBEM_E_INVALID_PARAMETER;
    object->AddRef();
    *stub = object;
    return S_OK;
  }
};

}  // namespace netuse_wbem
