// SPDX-License-Identifier: MIT
// IWbemServices: objects and namespaces one at a time.
#include "com/text.hpp"
#include "wmi/call_result.hpp"
#include "wmi/calls.hpp"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"
#include "wmi/namespace_path.hpp"
#include "wmi/pending.hpp"
#include "wmi/services.hpp"

namespace netuse_wbem {
namespace {

HRESULT got(netuse::Object object, IWbemClassObject** to) {
  *to = new ClassObject(std::move(object));
  return WBEM_S_NO_ERROR;
}

}  // namespace

HRESULT Services::GetObject(const BSTR path, LONG flags, IWbemContext* /*context*/, IWbemClassObject** object,
                            IWbemCallResult** result) {
  if (object != nullptr) *object = nullptr;
  if (result != nullptr) *result = nullptr;
  if (!are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>([&]() -> HRESULT {
    const std::string asked = narrow_or_empty(path);
    if ((flags & WBEM_FLAG_RETURN_IMMEDIATELY) == 0)
      return object != nullptr ? got(source_.get_object(asked), object) : HRESULT{WBEM_E_INVALID_PARAMETER};
    if (result == nullptr) return WBEM_E_INVALID_PARAMETER;
    *result =
        new CallResult(Pending<netuse::Object>::begin([source = source_, asked] { return source.get_object(asked); }));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Services::GetObjectAsync(const BSTR path, LONG flags, IWbemContext* /*context*/, IWbemObjectSink* sink) {
  if (sink == nullptr || !are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>([&] {
    return begin_call(sink, [source = source_, asked = narrow_or_empty(path)](Call& call) -> HRESULT {
      call.indicate({source.get_object(asked)});
      return WBEM_S_NO_ERROR;
    });
  });
}

HRESULT Services::OpenNamespace(const BSTR ns, LONG /*flags*/, IWbemContext* /*context*/, IWbemServices** services,
                                IWbemCallResult** result) {
  if (services != nullptr) *services = nullptr;
  if (result != nullptr) *result = nullptr;
  if (ns == nullptr || services == nullptr) return WBEM_E_INVALID_PARAMETER;
  // A name is one below root\cimv2, which has none; a whole path may lead here again.
  return guarded<IWbemServices>([&]() -> HRESULT {
    const auto path = parse_namespace_path(narrow(ns));
    if (!path || !is_cimv2(path->ns))
      return told(WBEM_E_INVALID_NAMESPACE, "netuse has the namespace root\\cimv2 alone", IID_IWbemServices);
    *services = new Services(source_);
    return WBEM_S_NO_ERROR;
  });
}

}  // namespace netuse_wbem
