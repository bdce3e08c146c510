// SPDX-License-Identifier: MIT
#include <chrono>
#include <optional>
#include <utility>

#include "capi/calls.hpp"
#include "capi/handles.hpp"

namespace {

using netuse::capi::guarded;
using netuse::capi::null_argument;
using netuse::capi::prepare;

std::optional<netuse::Object> next_of(netuse::Subscription& events, uint32_t milliseconds) {
  return milliseconds == NETUSE_INFINITE ? events.next() : events.next(std::chrono::milliseconds(milliseconds));
}

}  // namespace

extern "C" {

netuse_result netuse_exec_notification_query(netuse_services* services, const char* wql, netuse_subscription** out) {
  return guarded([&] {
    if (!prepare(out, services, wql)) return null_argument();
    *out = new netuse_subscription{.events = services->services.exec_notification_query(wql), .diagnostics = {}};
    return NETUSE_OK;
  });
}

netuse_result netuse_next_event(netuse_subscription* subscription, uint32_t milliseconds, netuse_object** out) {
  return guarded([&] {
    if (!prepare(out, subscription)) return null_argument();
    auto event = next_of(subscription->events, milliseconds);
    if (!event) return subscription->events.over() ? NETUSE_S_FALSE : NETUSE_S_TIMEDOUT;
    *out = netuse::capi::hand_out(*std::move(event));
    return NETUSE_OK;
  });
}

void netuse_cancel(netuse_subscription* subscription) {
  if (subscription != nullptr) subscription->events.cancel();
}

intptr_t netuse_subscription_handle(netuse_subscription* subscription) {
  return subscription == nullptr ? -1 : subscription->events.native_handle();
}

const char* netuse_subscription_diagnostic(netuse_subscription* subscription, size_t index) {
  if (subscription == nullptr) return nullptr;
  const char* text = nullptr;
  static_cast<void>(guarded([&] {
    netuse::capi::HandedOut& texts = subscription->diagnostics;
    if (index == 0 || !texts.has_list()) texts.list(subscription->events.diagnostics());
    text = texts.at(index);
    return NETUSE_OK;
  }));
  return text;
}

void netuse_subscription_free(netuse_subscription* subscription) {
  delete subscription;
}

}  // extern "C"
