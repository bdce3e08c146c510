// SPDX-License-Identifier: MIT
#include "wmi/event_enumerator.hpp"

#include <chrono>
#include <vector>

#include "wmi/calls.hpp"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"
#include "wmi/pending.hpp"

namespace netuse_wbem {
namespace {

using Clock = std::chrono::steady_clock;

std::optional<netuse::Object> next_until(netuse::Subscription& subscription, std::optional<Clock::time_point> end) {
  if (!end) return subscription.next();
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*end - Clock::now());
  return subscription.next(left);
}

}  // namespace

template <class Take>
HRESULT EventEnumerator::take(LONG timeout, ULONG count, const Take& give) {
  return guarded<IEnumWbemClassObject>([&]() -> HRESULT {
    const auto limit = limit_of(timeout);
    const auto end = limit ? std::optional(Clock::now() + *limit) : std::nullopt;
    const std::scoped_lock lock(mutex_);
    for (ULONG i = 0; i < count; ++i) {
      std::optional<netuse::Object> event = next_until(subscription_, end);
      if (!event) return subscription_.over() ? HRESULT{WBEM_S_FALSE} : HRESULT{WBEM_S_TIMEDOUT};
      give(*std::move(event));
    }
    return WBEM_S_NO_ERROR;
  });
}

HRESULT EventEnumerator::Next(LONG timeout, ULONG count, IWbemClassObject** objects, ULONG* returned) {
  if (objects == nullptr || returned == nullptr) return WBEM_E_INVALID_PARAMETER;
  *returned = 0;
  return take(timeout, count, [&](netuse::Object event) {
    objects[*returned] = new ClassObject(std::move(event));
    ++*returned;
  });
}

HRESULT EventEnumerator::NextAsync(ULONG count, IWbemObjectSink* sink) {
  if (sink == nullptr) return WBEM_E_INVALID_PARAMETER;
  auto self = Held<EventEnumerator>::of(this);
  return begin_call(sink, [self, count](Call& call) -> HRESULT {
    call.set_on_cancel([&self] { self->subscription_.cancel(); });
    std::vector<netuse::Object> events;
    const HRESULT hr =
        self->take(WBEM_INFINITE, count, [&](netuse::Object event) { events.push_back(std::move(event)); });
    call.set_on_cancel({});
    call.indicate(events);
    return hr;
  });
}

HRESULT EventEnumerator::Clone(IEnumWbemClassObject** copy) {
  if (copy == nullptr) return WBEM_E_INVALID_PARAMETER;
  *copy = nullptr;
  return WBEM_E_INVALID_OPERATION;
}

HRESULT EventEnumerator::Skip(LONG timeout, ULONG count) {
  return take(timeout, count, [](const netuse::Object&) {});
}

}  // namespace netuse_wbem
