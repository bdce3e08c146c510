// SPDX-License-Identifier: MIT
#pragma once

#include <netuse/object.hpp>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "com/object.hpp"
#include "wbemcli.h"

namespace netuse_wbem {

/// An asynchronous call: its sink is called from a thread of the library's, first Indicate, any number of times, then
/// SetStatus once. From the moment that it was cancelled nothing is indicated any more.
class Call {
 public:
  explicit Call(IWbemObjectSink* sink) : given_(sink), sink_(Held<IWbemObjectSink>::of(sink)) {}

  /// Gives the objects to the sink. False: the call is over for it (it was cancelled, or the sink said so).
  bool indicate(const std::vector<netuse::Object>& objects);
  /// Tells the status, and lets the sink go.
  void finish(HRESULT hr, const std::string& words);

  bool is_of(IWbemObjectSink* sink) const { return given_ == sink; }
  /// From any thread. `on_cancel` of the call wakes what it waits for.
  void cancel();
  bool is_cancelled() const;
  /// What cancel() runs besides, at once if it came before.
  void set_on_cancel(std::function<void()> wake);

 private:
  const IWbemObjectSink* const given_;
  Held<IWbemObjectSink> sink_;  // of the thread that the call runs in
  mutable std::mutex mutex_;
  bool cancelled_ = false;
  std::function<void()> wake_;
};

/// Runs the work in a thread of the library's, with a call for that sink, which is finished with the code that it gives
/// (WBEM_E_CALL_CANCELLED where it was cancelled) or with what it throws.
HRESULT begin_call(IWbemObjectSink* sink, std::function<HRESULT(Call&)> work);

/// Cancels the calls of a sink, of all sinks for nullptr, and waits until their sinks were told, a second at most,
/// since a sink may wait for who cancels.
void cancel_calls(IWbemObjectSink* sink);

}  // namespace netuse_wbem
