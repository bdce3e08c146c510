// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/subscription.hpp>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "com/object.hpp"
#include "wbemcli.h"

namespace netuse_wbem {

/// Events as they come. At the end of a recorded timeline, where none comes any more, Next gives WBEM_S_FALSE.
class EventEnumerator final : public Counted<IEnumWbemClassObject> {
 public:
  explicit EventEnumerator(netuse::Subscription subscription) : subscription_(std::move(subscription)) {}

  HRESULT STDMETHODCALLTYPE Reset() override { return WBEM_E_INVALID_OPERATION; }
  HRESULT STDMETHODCALLTYPE Next(LONG timeout, ULONG count, IWbemClassObject** objects, ULONG* returned) override;
  HRESULT STDMETHODCALLTYPE NextAsync(ULONG count, IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE Clone(IEnumWbemClassObject** copy) override;
  HRESULT STDMETHODCALLTYPE Skip(LONG timeout, ULONG count) override;

 private:
  /// The subscription is one caller's at a time. False: it was another's for the whole of that time.
  bool claim(std::optional<std::chrono::steady_clock::time_point> end);
  void leave();
  /// Takes so many events with one time-out for all of them, in which other callers are waited for, too.
  template <class Take>
  HRESULT take(LONG timeout, ULONG count, const Take& give);

  std::mutex mutex_;
  std::condition_variable left_;
  bool claimed_ = false;
  netuse::Subscription subscription_;
};

}  // namespace netuse_wbem
