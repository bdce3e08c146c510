// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/enumerator.hpp>

#include <memory>
#include <mutex>

#include "com/object.hpp"
#include "wbemcli.h"
#include "wmi/pending.hpp"

namespace netuse_wbem {

/// The results of a query, which may still be running in a thread of its own.
class QueryEnumerator final : public Counted<IEnumWbemClassObject> {
 public:
  using Results = std::shared_ptr<Pending<netuse::Enumerator>>;

  explicit QueryEnumerator(Results results) : results_(std::move(results)) {}

  HRESULT STDMETHODCALLTYPE Reset() override;
  HRESULT STDMETHODCALLTYPE Next(LONG timeout, ULONG count, IWbemClassObject** objects, ULONG* returned) override;
  HRESULT STDMETHODCALLTYPE NextAsync(ULONG count, IWbemObjectSink* sink) override;
  HRESULT STDMETHODCALLTYPE Clone(IEnumWbemClassObject** copy) override;
  HRESULT STDMETHODCALLTYPE Skip(LONG timeout, ULONG count) override;

 private:
  /// Runs it on the results, once they are there; gives their error, or WBEM_S_TIMEDOUT.
  template <class Use>
  HRESULT use(LONG timeout, const Use& call);

  std::mutex mutex_;
  const Results results_;
};

}  // namespace netuse_wbem
