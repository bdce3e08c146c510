// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/object.hpp>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "com/object.hpp"
#include "wbemcli.h"
#include "wmi/class_facts.hpp"
#include "wmi/walk.hpp"

namespace netuse_wbem {

/// By this an object of netuse's is told from one of somebody else's.
extern const IID iid_of_class_object;

/// An instance or class of netuse's. Immutable but for where its enumeration is.
class ClassObject final : public Counted<IWbemClassObject> {
 public:
  explicit ClassObject(netuse::Object object) : object_(std::move(object)) {}
  /// The object in it if it is one of netuse's, else nullptr; it lives as long as `any`.
  static const netuse::Object* object_of(IWbemClassObject* any);

  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** object) override;
  HRESULT STDMETHODCALLTYPE GetQualifierSet(IWbemQualifierSet** set) override;
  HRESULT STDMETHODCALLTYPE Get(LPCWSTR name, LONG flags, VARIANT* value, CIMTYPE* type, LONG* flavor) override;
  HRESULT STDMETHODCALLTYPE GetNames(LPCWSTR qualifier, LONG flags, VARIANT* value, SAFEARRAY** names) override;
  HRESULT STDMETHODCALLTYPE BeginEnumeration(LONG flags) override;
  HRESULT STDMETHODCALLTYPE Next(LONG flags, BSTR* name, VARIANT* value, CIMTYPE* type, LONG* flavor) override;
  HRESULT STDMETHODCALLTYPE EndEnumeration() override;
  HRESULT STDMETHODCALLTYPE GetPropertyQualifierSet(LPCWSTR property, IWbemQualifierSet** set) override;
  HRESULT STDMETHODCALLTYPE Clone(IWbemClassObject** copy) override;
  HRESULT STDMETHODCALLTYPE GetObjectText(LONG flags, BSTR* text) override;
  HRESULT STDMETHODCALLTYPE CompareTo(LONG flags, IWbemClassObject* other) override;
  HRESULT STDMETHODCALLTYPE GetPropertyOrigin(LPCWSTR name, BSTR* class_name) override;
  HRESULT STDMETHODCALLTYPE InheritsFrom(LPCWSTR ancestor) override;

  // What writes, and what makes new objects of it.
  HRESULT STDMETHODCALLTYPE Put(LPCWSTR, LONG, VARIANT*, CIMTYPE) override { return WBEM_E_READ_ONLY; }
  HRESULT STDMETHODCALLTYPE Delete(LPCWSTR) override { return WBEM_E_READ_ONLY; }
  HRESULT STDMETHODCALLTYPE SpawnDerivedClass(LONG, IWbemClassObject**) override { return WBEM_E_NOT_SUPPORTED; }
  HRESULT STDMETHODCALLTYPE SpawnInstance(LONG, IWbemClassObject**) override { return WBEM_E_NOT_SUPPORTED; }
  HRESULT STDMETHODCALLTYPE PutMethod(LPCWSTR, LONG, IWbemClassObject*, IWbemClassObject*) override {
    return WBEM_E_READ_ONLY;
  }
  HRESULT STDMETHODCALLTYPE DeleteMethod(LPCWSTR) override { return WBEM_E_READ_ONLY; }

  // None of the classes has a method.
  HRESULT STDMETHODCALLTYPE GetMethod(LPCWSTR, LONG, IWbemClassObject**, IWbemClassObject**) override {
    return WBEM_E_NOT_FOUND;
  }
  HRESULT STDMETHODCALLTYPE BeginMethodEnumeration(LONG) override { return WBEM_S_NO_ERROR; }
  HRESULT STDMETHODCALLTYPE NextMethod(LONG, BSTR* name, IWbemClassObject**, IWbemClassObject**) override {
    if (name != nullptr) *name = nullptr;
    return WBEM_S_NO_MORE_DATA;
  }
  HRESULT STDMETHODCALLTYPE EndMethodEnumeration() override { return WBEM_S_NO_ERROR; }
  HRESULT STDMETHODCALLTYPE GetMethodQualifierSet(LPCWSTR, IWbemQualifierSet**) override { return WBEM_E_NOT_FOUND; }
  HRESULT STDMETHODCALLTYPE GetMethodOrigin(LPCWSTR, BSTR*) override { return WBEM_E_NOT_FOUND; }

 private:
  std::shared_ptr<const ClassFacts> facts();
  LONG flavor_of(const std::string& name);
  std::vector<std::string> names(LONG flags, LPCWSTR qualifier, const VARIANT* value);
  HRESULT give(const std::string& name, VARIANT* value, CIMTYPE* type, LONG* flavor);

  const netuse::Object object_;
  std::mutex mutex_;
  std::shared_ptr<const ClassFacts> facts_;
  Walk<std::string> walk_;
};

}  // namespace netuse_wbem
