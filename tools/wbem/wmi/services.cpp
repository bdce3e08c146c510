// SPDX-License-Identifier: MIT
#include "wmi/services.hpp"

#include "com/text.hpp"
#include "wmi/calls.hpp"
#include "wmi/event_enumerator.hpp"
#include "wmi/guarded.hpp"
#include "wmi/pending.hpp"
#include "wmi/query_enumerator.hpp"

namespace netuse_wbem {
namespace {

constexpr std::size_t batch = 64;  // objects that a sink gets at once
constexpr LONG notification_flags = WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY;

}  // namespace

HRESULT Services::CancelAsyncCall(IWbemObjectSink* sink) {
  if (sink == nullptr) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>([&] {
    cancel_calls(sink);
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Services::QueryObjectSink(LONG /*flags*/, IWbemObjectSink** sink) {
  if (sink == nullptr) return WBEM_E_INVALID_PARAMETER;
  *sink = nullptr;
  return WBEM_E_NOT_SUPPORTED;  // what is sent there is for providers
}

/// With WBEM_FLAG_RETURN_IMMEDIATELY what is wrong with the query comes from Next, as it does in WMI.
HRESULT Services::enumerate(const QueryText& query, IEnumWbemClassObject** results) const {
  using Results = Pending<netuse::Enumerator>;
  auto pending = query.is_immediate() ? Results::begin([source = source_, query] { return query.run(source); })
                                      : Results::of(query.run(source_));
  *results = new QueryEnumerator(std::move(pending));
  return WBEM_S_NO_ERROR;
}

HRESULT Services::enumerate_to(const QueryText& query, IWbemObjectSink* sink) const {
  return begin_call(sink, [source = source_, query](Call& call) -> HRESULT {
    netuse::Enumerator results = query.run(source);
    for (std::vector<netuse::Object> objects = results.next(batch); !objects.empty(); objects = results.next(batch))
      if (!call.indicate(objects)) return WBEM_E_CALL_CANCELLED;
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Services::ExecQuery(const BSTR language, const BSTR query, LONG flags, IWbemContext* /*context*/,
                            IEnumWbemClassObject** results) {
  if (results == nullptr) return WBEM_E_INVALID_PARAMETER;
  *results = nullptr;
  if (const HRESULT hr = check_query(language, query, flags); FAILED(hr)) return hr;
  return guarded<IWbemServices>([&] { return enumerate({narrow(query), flags}, results); });
}

HRESULT Services::ExecQueryAsync(const BSTR language, const BSTR query, LONG flags, IWbemContext* /*context*/,
                                 IWbemObjectSink* sink) {
  if (sink == nullptr) return WBEM_E_INVALID_PARAMETER;
  if (const HRESULT hr = check_query(language, query, flags); FAILED(hr)) return hr;
  return guarded<IWbemServices>([&] { return enumerate_to({narrow(query), flags}, sink); });
}

HRESULT Services::CreateInstanceEnum(const BSTR class_name, LONG flags, IWbemContext* /*context*/,
                                     IEnumWbemClassObject** instances) {
  if (instances == nullptr) return WBEM_E_INVALID_PARAMETER;
  *instances = nullptr;
  if (class_name == nullptr || !are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>(
      [&] { return enumerate({instances_query(narrow(class_name), flags), flags}, instances); });
}

HRESULT Services::CreateInstanceEnumAsync(const BSTR class_name, LONG flags, IWbemContext* /*context*/,
                                          IWbemObjectSink* sink) {
  if (class_name == nullptr || sink == nullptr || !are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>(
      [&] { return enumerate_to({instances_query(narrow(class_name), flags), flags}, sink); });
}

HRESULT Services::CreateClassEnum(const BSTR superclass, LONG flags, IWbemContext* /*context*/,
                                  IEnumWbemClassObject** classes) {
  if (classes == nullptr) return WBEM_E_INVALID_PARAMETER;
  *classes = nullptr;
  if (!are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>(
      [&] { return enumerate({classes_query(narrow_or_empty(superclass), flags), flags}, classes); });
}

HRESULT Services::CreateClassEnumAsync(const BSTR superclass, LONG flags, IWbemContext* /*context*/,
                                       IWbemObjectSink* sink) {
  if (sink == nullptr || !are_call_flags(flags)) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemServices>(
      [&] { return enumerate_to({classes_query(narrow_or_empty(superclass), flags), flags}, sink); });
}

HRESULT Services::ExecNotificationQuery(const BSTR language, const BSTR query, LONG flags, IWbemContext* /*context*/,
                                        IEnumWbemClassObject** events) {
  if (events == nullptr) return WBEM_E_INVALID_PARAMETER;
  *events = nullptr;
  if ((flags & notification_flags) != notification_flags) return WBEM_E_INVALID_PARAMETER;
  if (const HRESULT hr = check_query(language, query, flags); FAILED(hr)) return hr;
  return guarded<IWbemServices>([&] {
    *events = new EventEnumerator(source_.exec_notification_query(narrow(query)));
    return WBEM_S_NO_ERROR;
  });
}

HRESULT Services::ExecNotificationQueryAsync(const BSTR language, const BSTR query, LONG flags,
                                             IWbemContext* /*context*/, IWbemObjectSink* sink) {
  if (sink == nullptr) return WBEM_E_INVALID_PARAMETER;
  if (const HRESULT hr = check_query(language, query, flags); FAILED(hr)) return hr;
  return guarded<IWbemServices>([&] {
    // What is there when this returns gives no event; what comes afterwards does.
    auto events = std::make_shared<netuse::Subscription>(source_.exec_notification_query(narrow(query)));
    return begin_call(sink, [events](Call& call) -> HRESULT {
      call.set_on_cancel([&events] { events->cancel(); });
      HRESULT hr = WBEM_S_NO_ERROR;
      while (const std::optional<netuse::Object> event = events->next())
        if (!call.indicate({*event})) {
          hr = WBEM_E_CALL_CANCELLED;
          break;
        }
      call.set_on_cancel({});
      return hr;
    });
  });
}

}  // namespace netuse_wbem
