// SPDX-License-Identifier: MIT
#include "wmi/query_enumerator.hpp"

#include <vector>

#include "wmi/calls.hpp"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"

namespace netuse_wbem {

template <class Use>
HRESULT QueryEnumerator::use(LONG timeout, const Use& call) {
  return guarded<IEnumWbemClassObject>([&]() -> HRESULT {
    if (!results_->wait(timeout)) return WBEM_S_TIMEDOUT;
    if (FAILED(results_->outcome().hr)) return results_->outcome().tell(IID_IEnumWbemClassObject);
    const std::scoped_lock lock(mutex_);
    return call(results_->value());
  });
}

HRESULT QueryEnumerator::Reset() {
  return use(WBEM_INFINITE, [](netuse::Enumerator& results) {
    results.reset();
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QueryEnumerator::Next(LONG timeout, ULONG count, IWbemClassObject** objects, ULONG* returned) {
  if (objects == nullptr || returned == nullptr) return WBEM_E_INVALID_PARAMETER;
  *returned = 0;
  return use(timeout, [&](netuse::Enumerator& results) -> HRESULT {
    while (*returned < count) {
      std::optional<netuse::Object> object = results.next();
      if (!object) return WBEM_S_FALSE;
      objects[*returned] = new ClassObject(*std::move(object));
      ++*returned;
    }
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QueryEnumerator::NextAsync(ULONG count, IWbemObjectSink* sink) {
  if (sink == nullptr) return WBEM_E_INVALID_PARAMETER;
  auto self = Held<QueryEnumerator>::of(this);
  return begin_call(sink, [self, count](Call& call) -> HRESULT {
    std::vector<netuse::Object> objects;
    const HRESULT hr = self->use(WBEM_INFINITE, [&](netuse::Enumerator& results) {
      objects = results.next(count);
      return objects.size() == count ? WBEM_S_NO_ERROR : WBEM_S_FALSE;
    });
    if (SUCCEEDED(hr)) call.indicate(objects);
    return hr;
  });
}

HRESULT QueryEnumerator::Clone(IEnumWbemClassObject** copy) {
  if (copy == nullptr) return WBEM_E_INVALID_PARAMETER;
  *copy = nullptr;
  return use(WBEM_INFINITE, [&](netuse::Enumerator& results) {
    *copy = new QueryEnumerator(Pending<netuse::Enumerator>::of(results.clone()));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT QueryEnumerator::Skip(LONG timeout, ULONG count) {
  return use(timeout,
             [&](netuse::Enumerator& results) { return results.skip(count) ? WBEM_S_NO_ERROR : WBEM_S_FALSE; });
}

}  // namespace netuse_wbem
