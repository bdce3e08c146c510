// SPDX-License-Identifier: MIT
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "session.hpp"

namespace netuse::tests {
namespace {

/// Counts what it is told; `status` is signalled by SetStatus.
class CountingSink final : public IWbemObjectSink {
 public:
  CountingSink() : status(CreateEventW(nullptr, TRUE, FALSE, nullptr)) {}
  /// A sink of the test's own: it stays until the library has let it go.
  virtual ~CountingSink() {
    while (references() != 0) Sleep(1);
    CloseHandle(status);
  }
  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** object) override {
    if (riid != IID_IUnknown && riid != IID_IWbemObjectSink) return E_NOINTERFACE;
    *object = this;
    AddRef();
    return S_OK;
  }
  ULONG STDMETHODCALLTYPE AddRef() override { return static_cast<ULONG>(InterlockedIncrement(&references_)); }
  ULONG STDMETHODCALLTYPE Release() override { return static_cast<ULONG>(InterlockedDecrement(&references_)); }
  HRESULT STDMETHODCALLTYPE Indicate(LONG count, IWbemClassObject** objects) override {
    objects_ += count;
    return objects[0] != nullptr ? S_OK : E_POINTER;
  }
  HRESULT STDMETHODCALLTYPE SetStatus(LONG, HRESULT hr, BSTR, IWbemClassObject*) override {
    hr_ = hr;
    ++statuses_;
    SetEvent(status);
    return S_OK;
  }

  HANDLE status;
  long objects() const { return objects_; }
  HRESULT hr() const { return hr_; }
  long statuses() const { return statuses_; }
  LONG references() { return InterlockedExchangeAdd(&references_, 0); }

 private:
  LONG references_ = 0;
  std::atomic<long> objects_{0};
  std::atomic<HRESULT> hr_{E_UNEXPECTED};
  std::atomic<long> statuses_{0};
};

constexpr const wchar_t* changes =
    L"SELECT * FROM __InstanceOperationEvent WITHIN 60 WHERE TargetInstance ISA 'Win32_NetworkConnection'";

TEST(WbemSink, IsToldResultsAndThenTheStatus) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  CountingSink sink;
  ASSERT_EQ(
      services->ExecQueryAsync(_bstr_t("WQL"), _bstr_t("SELECT * FROM Win32_NetworkConnection"), 0, nullptr, &sink),
      S_OK);
  EXPECT_EQ(WaitForSingleObject(sink.status, 20000), DWORD{WAIT_OBJECT_0});
  EXPECT_EQ(sink.objects(), 4);
  EXPECT_EQ(sink.hr(), S_OK);
  services->CancelAsyncCall(&sink);
  EXPECT_EQ(sink.statuses(), 1);
}

TEST(WbemSink, IsToldWhatIsWrongWithTheQuery) {
  const Session session;
  CountingSink sink;
  ASSERT_EQ(Session::connected()->ExecQueryAsync(_bstr_t("WQL"), _bstr_t("42"), 0, nullptr, &sink), S_OK);
  EXPECT_EQ(WaitForSingleObject(sink.status, 20000), DWORD{WAIT_OBJECT_0});
  EXPECT_EQ(sink.hr(), WBEM_E_INVALID_QUERY);
  EXPECT_EQ(sink.objects(), 0);
}

TEST(WbemSink, IsCancelled) {
  const Session session("auto");
  const IWbemServicesPtr services = Session::connected();
  CountingSink sink;
  ASSERT_EQ(
      services->ExecNotificationQueryAsync(_bstr_t("WQL"), _bstr_t(changes), WBEM_FLAG_SEND_STATUS, nullptr, &sink),
      S_OK);
  EXPECT_EQ(WaitForSingleObject(sink.status, 20), DWORD{WAIT_TIMEOUT});
  EXPECT_EQ(services->CancelAsyncCall(&sink), S_OK);
  EXPECT_EQ(WaitForSingleObject(sink.status, 20000), DWORD{WAIT_OBJECT_0});
  EXPECT_EQ(sink.hr(), WBEM_E_CALL_CANCELLED);
}

TEST(WbemSink, IsLetGoWhenComEnds) {
  CountingSink sink;
  {
    const Session session("auto");
    ASSERT_EQ(Session::connected()->ExecNotificationQueryAsync(_bstr_t("WQL"), _bstr_t(changes), 0, nullptr, &sink),
              S_OK);
  }
  EXPECT_EQ(sink.statuses(), 1);
  for (int i = 0; i < 200 && sink.references() != 0; ++i) Sleep(10);
  EXPECT_EQ(sink.references(), 0);
}

TEST(WbemEvents, WantTheRightFlagsAndWords) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  IEnumWbemClassObjectPtr events;
  constexpr LONG both = WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY;
  const auto exec = [&](const wchar_t* query, LONG flags) {
    return services->ExecNotificationQuery(_bstr_t("WQL"), _bstr_t(query), flags, nullptr, &events);
  };
  EXPECT_EQ(exec(changes, 0), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(exec(L"42", both), WBEM_E_UNPARSABLE_QUERY);
  EXPECT_EQ(exec(L"SELECT * FROM Win32_NetworkConnection WITHIN 1", both), WBEM_E_NOT_EVENT_CLASS);
}

TEST(WbemEvents, TimeOut) {
  const Session session("auto");
  IEnumWbemClassObjectPtr events;
  ASSERT_EQ(
      Session::connected()->ExecNotificationQuery(
          _bstr_t("WQL"), _bstr_t(changes), WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY, nullptr, &events),
      S_OK);
  IWbemClassObject* event = nullptr;
  ULONG count = 1;
  EXPECT_EQ(events->Next(20, 1, &event, &count), WBEM_S_TIMEDOUT);
  EXPECT_EQ(count, 0U);
}

TEST(WbemEvents, TimeOutBesideAnAsynchronousCallWhoseCancelLeavesThem) {
  const Session session("auto");
  const IWbemServicesPtr services = Session::connected();
  IEnumWbemClassObjectPtr events;
  ASSERT_EQ(services->ExecNotificationQuery(_bstr_t("WQL"), _bstr_t(changes),
                                            WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY, nullptr, &events),
            S_OK);
  CountingSink sink;
  ASSERT_EQ(events->NextAsync(1, &sink), S_OK);
  IWbemClassObject* event = nullptr;
  ULONG count = 1;
  EXPECT_EQ(events->Next(100, 1, &event, &count), WBEM_S_TIMEDOUT);
  EXPECT_EQ(services->CancelAsyncCall(&sink), S_OK);
  EXPECT_EQ(WaitForSingleObject(sink.status, 20000), DWORD{WAIT_OBJECT_0});
  EXPECT_EQ(sink.hr(), WBEM_E_CALL_CANCELLED);
  EXPECT_EQ(events->Next(20, 1, &event, &count), WBEM_S_TIMEDOUT);
}

TEST(WbemThreads, QueryAtOnce) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  std::atomic<long> rows{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 20; ++k) {
        IEnumWbemClassObjectPtr found;
        services->ExecQuery(_bstr_t("WQL"), _bstr_t("SELECT * FROM Win32_NetworkConnection"),
                            WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY, nullptr, &found);
        IWbemClassObjectPtr object;
        ULONG count = 0;
        while (found->Next(WBEM_INFINITE, 1, &object, &count) == S_OK) {
          _variant_t name;
          if (SUCCEEDED(object->Get(L"Name", 0, &name, nullptr, nullptr))) ++rows;
        }
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(rows, 4 * 20 * 4);
}

}  // namespace
}  // namespace netuse::tests
