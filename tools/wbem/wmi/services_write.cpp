// SPDX-License-Identifier: MIT
// IWbemServices: what writes, and methods. Classes belong to the system, so nobody may change them; instances have a
// provider that only reads; and no class has a method.
#include "wmi/guarded.hpp"
#include "wmi/services.hpp"

namespace netuse_wbem {
namespace {

HRESULT refused(const void* needed, HRESULT hr, const char* why) {
  return needed == nullptr ? HRESULT{WBEM_E_INVALID_PARAMETER} : told(hr, why, IID_IWbemServices);
}
HRESULT no_class(const void* needed) {
  return refused(needed, WBEM_E_ACCESS_DENIED, "the classes of netuse cannot be changed");
}
HRESULT no_instance(const void* needed) {
  return refused(needed, WBEM_E_NOT_SUPPORTED, "netuse reads, and never writes");
}
HRESULT no_method(const void* needed) {
  return refused(needed, WBEM_E_INVALID_METHOD, "the classes of netuse have no methods");
}

}  // namespace

HRESULT Services::PutClass(IWbemClassObject* object, LONG, IWbemContext*, IWbemCallResult**) {
  return no_class(object);
}
HRESULT Services::PutClassAsync(IWbemClassObject* object, LONG, IWbemContext*, IWbemObjectSink*) {
  return no_class(object);
}
HRESULT Services::DeleteClass(const BSTR name, LONG, IWbemContext*, IWbemCallResult**) {
  return no_class(name);
}
HRESULT Services::DeleteClassAsync(const BSTR name, LONG, IWbemContext*, IWbemObjectSink*) {
  return no_class(name);
}
HRESULT Services::PutInstance(IWbemClassObject* object, LONG, IWbemContext*, IWbemCallResult**) {
  return no_instance(object);
}
HRESULT Services::PutInstanceAsync(IWbemClassObject* object, LONG, IWbemContext*, IWbemObjectSink*) {
  return no_instance(object);
}
HRESULT Services::DeleteInstance(const BSTR path, LONG, IWbemContext*, IWbemCallResult**) {
  return no_instance(path);
}
HRESULT Services::DeleteInstanceAsync(const BSTR path, LONG, IWbemContext*, IWbemObjectSink*) {
  return no_instance(path);
}
HRESULT Services::ExecMethod(const BSTR path, const BSTR method, LONG, IWbemContext*, IWbemClassObject*,
                             IWbemClassObject** out, IWbemCallResult**) {
  if (out != nullptr) *out = nullptr;
  return path != nullptr ? no_method(method) : HRESULT{WBEM_E_INVALID_PARAMETER};
}
HRESULT Services::ExecMethodAsync(const BSTR path, const BSTR method, LONG, IWbemContext*, IWbemClassObject*,
                                  IWbemObjectSink*) {
  return path != nullptr ? no_method(method) : HRESULT{WBEM_E_INVALID_PARAMETER};
}

}  // namespace netuse_wbem
