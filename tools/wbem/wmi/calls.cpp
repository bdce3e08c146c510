// SPDX-License-Identifier: MIT
#include "wmi/calls.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <thread>

#include "com/apartment.hpp"
#include "com/text.hpp"
#include "wmi/class_object.hpp"
#include "wmi/guarded.hpp"
#include "wmi/workers.hpp"

namespace netuse_wbem {
namespace {

/// The calls that run, so that they can be cancelled by their sinks.
class Running {
 public:
  void add(std::shared_ptr<Call> call) {
    const std::scoped_lock lock(mutex_);
    calls_.push_back({std::move(call), {}});
  }
  void starts(const Call* call) {
    const std::scoped_lock lock(mutex_);
    for (Entry& entry : calls_)
      if (entry.call.get() == call) entry.thread = std::this_thread::get_id();
  }
  void remove(const Call* call) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(calls_, [&](const Entry& entry) { return entry.call.get() == call; });
    ended_.notify_all();
  }
  void cancel(IWbemObjectSink* sink) {
    for (const auto& call : of(sink)) call->cancel();
    std::unique_lock lock(mutex_);
    ended_.wait_for(lock, std::chrono::seconds(1), [&] { return !others(sink); });
  }

 private:
  struct Entry {
    std::shared_ptr<Call> call;
    std::thread::id thread;
  };

  std::vector<std::shared_ptr<Call>> of(IWbemObjectSink* sink) {
    const std::scoped_lock lock(mutex_);
    std::vector<std::shared_ptr<Call>> found;
    for (const Entry& entry : calls_)
      if (sink == nullptr || entry.call->is_of(sink)) found.push_back(entry.call);
    return found;
  }
  /// Do such calls still run in other threads than this?
  bool others(IWbemObjectSink* sink) const {
    return std::ranges::any_of(calls_, [&](const Entry& entry) {
      return (sink == nullptr || entry.call->is_of(sink)) && entry.thread != std::this_thread::get_id();
    });
  }

  std::mutex mutex_;
  std::condition_variable ended_;
  std::vector<Entry> calls_;
};

Running& running() {
  static Running& made = *new Running;  // used by threads that outlive main
  return made;
}

}  // namespace

bool Call::indicate(const std::vector<netuse::Object>& objects) {
  if (is_cancelled()) return false;
  if (objects.empty()) return true;
  std::vector<Held<IWbemClassObject>> held;
  std::vector<IWbemClassObject*> array;
  for (const netuse::Object& object : objects) {
    held.push_back(Held<IWbemClassObject>::give(new ClassObject(object)));
    array.push_back(held.back().get());
  }
  return SUCCEEDED(sink_->Indicate(static_cast<LONG>(array.size()), array.data())) && !is_cancelled();
}

void Call::finish(HRESULT hr, const std::string& words) {
  const HRESULT told_hr = is_cancelled() ? HRESULT{WBEM_E_CALL_CANCELLED} : hr;
  // A failed call has its words as this thread's error info, for sinks that ask.
  if (FAILED(told_hr) && !words.empty()) told(told_hr, words, IID_IWbemServices);
  sink_->SetStatus(WBEM_STATUS_COMPLETE, told_hr, nullptr, nullptr);
  sink_ = {};
  SetErrorInfo(0, nullptr);
}

void Call::cancel() {
  const std::scoped_lock lock(mutex_);
  cancelled_ = true;
  if (wake_) wake_();
}

bool Call::is_cancelled() const {
  const std::scoped_lock lock(mutex_);
  return cancelled_;
}

void Call::set_on_cancel(std::function<void()> wake) {
  const std::scoped_lock lock(mutex_);
  wake_ = std::move(wake);
  if (cancelled_ && wake_) wake_();
}

HRESULT begin_call(IWbemObjectSink* sink, std::function<HRESULT(Call&)> work) {
  auto call = std::make_shared<Call>(sink);
  at_last_uninitialize([] { cancel_calls(nullptr); });
  running().add(call);
  try {
    run_apart([call, work = std::move(work)] {
      running().starts(call.get());
      const Outcome outcome = tried([&] { return work(*call); });
      call->finish(outcome.hr, outcome.words);
      running().remove(call.get());
    });
  } catch (...) {
    running().remove(call.get());
    throw;
  }
  return WBEM_S_NO_ERROR;
}

void cancel_calls(IWbemObjectSink* sink) {
  running().cancel(sink);
}

}  // namespace netuse_wbem
