// SPDX-License-Identifier: MIT
#include "wmi/event_enumerator.hpp"

#include <chrono>
#include <memory>
#include <vector>

#include "wmi/calls.hpp"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"
#include "wmi/pending.hpp"

namespace netuse_wbem {
namespace {

using Clock = std::chrono::steady_clock;

/// How long NextAsync waits at a time: in between it sees that it was cancelled, and others have their turn.
constexpr LONG turn = 50;

std::optional<netuse::Object> next_until(netuse::Subscription& subscription, std::optional<Clock::time_point> end) {
  if (!end) return subscription.next();
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*end - Clock::now());
  return subscription.next(left);
}

}  // namespace

bool EventEnumerator::claim(std::optional<Clock::time_point> end) {
  std::unique_lock lock(mutex_);
  const auto is_free = [this] { return !claimed_; };
  if (!end)
    left_.wait(lock, is_free);
  else if (!left_.wait_until(lock, *end, is_free))
    return false;
  return claimed_ = true;
}

void EventEnumerator::leave() {
  const std::scoped_lock lock(mutex_);
  claimed_ = false;
  left_.notify_one();
}

template <class Take>
HRESULT EventEnumerator::take(LONG timeout, ULONG count, const Take& give) {
  return guarded<IEnumWbemClassObject>([&]() -> HRESULT {
    const auto limit = limit_of(timeout);
    const auto end = limit ? std::optional(Clock::now() + *limit) : std::nullopt;
    if (!claim(end)) return WBEM_S_TIMEDOUT;
    const std::unique_ptr<EventEnumerator, void (*)(EventEnumerator*)> claimed(this, [](auto* self) { self->leave(); });
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
    std::vector<netuse::Object> events;
    HRESULT hr = WBEM_S_TIMEDOUT;
    // What is cancelled is this call: the subscription stays.
    while (hr == WBEM_S_TIMEDOUT && !call.is_cancelled())
      hr = self->take(turn, count - static_cast<ULONG>(events.size()),
                      [&](netuse::Object event) { events.push_back(std::move(event)); });
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
