// SPDX-License-Identifier: MIT
// What programs do that they should not: each call answers as WMI documents it, and nothing breaks.
#include <atomic>
#include <thread>

#include "session.hpp"

namespace netuse::tests {
namespace {

constexpr LONG semisynchronous = WBEM_FLAG_RETURN_IMMEDIATELY | WBEM_FLAG_FORWARD_ONLY;
const wchar_t* const all = L"SELECT * FROM Win32_NetworkConnection";

HRESULT exec(IWbemServices* services, const wchar_t* query, LONG flags, IEnumWbemClassObject** found,
             const wchar_t* language = L"WQL") {
  return services->ExecQuery(_bstr_t(language), _bstr_t(query), flags, nullptr, found);
}

TEST(WbemWrongUse, WithoutWhereToPutTheResult) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  const _bstr_t name(L"Win32_NetworkConnection");
  EXPECT_EQ(exec(services, all, 0, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->ExecQueryAsync(_bstr_t("WQL"), _bstr_t(all), 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CreateInstanceEnum(name, 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CreateInstanceEnumAsync(name, 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CreateClassEnum(nullptr, 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CreateClassEnumAsync(nullptr, 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->GetObject(name, 0, nullptr, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->GetObjectAsync(name, 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->ExecNotificationQuery(_bstr_t("WQL"), _bstr_t(all), semisynchronous, nullptr, nullptr),
            WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->ExecNotificationQueryAsync(_bstr_t("WQL"), _bstr_t(all), 0, nullptr, nullptr),
            WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CancelAsyncCall(nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->OpenNamespace(name, 0, nullptr, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
}

TEST(WbemWrongUse, OfAnObject) {
  const Session session;
  IWbemClassObjectPtr object;
  ASSERT_EQ(Session::connected()->GetObject(_bstr_t("Win32_NetworkConnection"), 0, nullptr, &object, nullptr), S_OK);
  _variant_t value;
  EXPECT_EQ(object->Get(nullptr, 0, &value, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->Get(L"Name", 1, &value, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->Get(L"", 0, &value, nullptr, nullptr), WBEM_E_NOT_FOUND);
  EXPECT_EQ(object->GetNames(nullptr, 0, nullptr, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->BeginEnumeration(0x12345), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->GetQualifierSet(nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->GetPropertyQualifierSet(L"Name", nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->Clone(nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->CompareTo(0, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->InheritsFrom(nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(object->GetObjectText(0, nullptr), WBEM_E_INVALID_PARAMETER);
  IWbemQualifierSet* set = nullptr;
  EXPECT_EQ(object->GetPropertyQualifierSet(L"__PATH", &set), WBEM_E_SYSTEM_PROPERTY);
  EXPECT_EQ(object->GetPropertyQualifierSet(L"Nothing", &set), WBEM_E_NOT_FOUND);
  void* other = &set;
  EXPECT_EQ(object->QueryInterface(IID_IWbemServices, &other), E_NOINTERFACE);
  EXPECT_EQ(other, nullptr);
  EXPECT_EQ(object->QueryInterface(IID_IUnknown, nullptr), E_POINTER);
}

TEST(WbemWrongUse, OfABstrThatIsNull) {
  const Session session;
  IWbemClassObjectPtr object;
  ASSERT_EQ(Session::connected()->GetObject(_bstr_t("Win32_NetworkConnection"), 0, nullptr, &object, nullptr), S_OK);
  VARIANT empty{};
  empty.vt = VT_BSTR;
  SAFEARRAY* names = nullptr;
  ASSERT_EQ(object->GetNames(L"CIMTYPE", WBEM_FLAG_ONLY_IF_IDENTICAL, &empty, &names), S_OK);
  EXPECT_EQ(names->rgsabound[0].cElements, 0U);
  SafeArrayDestroy(names);
}

TEST(WbemWrongUse, OfFlags) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  IEnumWbemClassObjectPtr found;
  IWbemClassObjectPtr object;
  constexpr LONG unknown = 0x4000000;
  const _bstr_t name(L"Win32_NetworkConnection");
  EXPECT_EQ(exec(services, all, unknown, &found), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CreateInstanceEnum(name, unknown, nullptr, &found), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->CreateClassEnum(nullptr, unknown, nullptr, &found), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(services->GetObject(name, unknown, nullptr, &object, nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(found, nullptr);
  EXPECT_EQ(
      services->CreateInstanceEnum(name, LONG{WBEM_FLAG_SHALLOW} | WBEM_FLAG_USE_AMENDED_QUALIFIERS, nullptr, &found),
      S_OK);
}

TEST(WbemWrongUse, OfTheLanguageAndOtherClasses) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  IEnumWbemClassObjectPtr found;
  EXPECT_EQ(exec(services, all, 0, &found, L"wql"), S_OK);
  EXPECT_EQ(exec(services, all, 0, &found, L"SQL"), WBEM_E_INVALID_QUERY_TYPE);
  EXPECT_EQ(exec(services, all, 0, &found, L""), WBEM_E_INVALID_QUERY_TYPE);
  EXPECT_EQ(exec(services, L"", 0, &found, L"SQL"), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(exec(services, L"SELECT * FROM Win32_OperatingSystem", 0, &found), WBEM_E_INVALID_CLASS);
  ASSERT_EQ(exec(services, L"SELECT * FROM Win32_OperatingSystem", semisynchronous, &found), S_OK);
  ULONG count = 1;
  auto* const mark = reinterpret_cast<IWbemClassObject*>(&count);
  IWbemClassObject* object = mark;
  EXPECT_EQ(found->Next(WBEM_INFINITE, 1, &object, &count), WBEM_E_INVALID_CLASS);
  EXPECT_EQ(count, 0U);
  EXPECT_EQ(object, mark);
}

TEST(WbemWrongUse, BehindTheEnd) {
  const Session session;
  IEnumWbemClassObjectPtr found;
  IEnumWbemClassObjectPtr clone;
  ASSERT_EQ(exec(Session::connected(), all, 0, &found), S_OK);
  IWbemClassObject* objects[8] = {};
  ULONG count = 0;
  EXPECT_EQ(found->Next(WBEM_INFINITE, 0, objects, &count), S_OK);
  EXPECT_EQ(count, 0U);
  EXPECT_EQ(found->Next(WBEM_INFINITE, 8, objects, &count), WBEM_S_FALSE);
  EXPECT_EQ(count, 4U);
  for (ULONG i = 0; i < count; ++i) objects[i]->Release();
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(found->Next(0, 1, objects, &count), WBEM_S_FALSE);
    EXPECT_EQ(count, 0U);
  }
  EXPECT_EQ(found->Skip(WBEM_INFINITE, 1), WBEM_S_FALSE);
  ASSERT_EQ(found->Clone(&clone), S_OK);
  EXPECT_EQ(clone->Next(WBEM_INFINITE, 1, objects, &count), WBEM_S_FALSE);
  EXPECT_EQ(clone->Reset(), S_OK);
  EXPECT_EQ(clone->Skip(WBEM_INFINITE, 4), S_OK);
  EXPECT_EQ(found->Next(WBEM_INFINITE, 1, objects, &count), WBEM_S_FALSE);
  EXPECT_EQ(found->Clone(nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(found->NextAsync(1, nullptr), WBEM_E_INVALID_PARAMETER);
}

TEST(WbemWrongUse, ReleasedInTheWrongOrder) {
  const Session session;
  IWbemLocator* locator = nullptr;
  IWbemServices* services = nullptr;
  IEnumWbemClassObject* found = nullptr;
  IWbemClassObject* object = nullptr;
  IWbemQualifierSet* set = nullptr;
  ULONG count = 0;
  ASSERT_EQ(CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_ALL, IID_PPV_ARGS(&locator)), S_OK);
  ASSERT_EQ(locator->ConnectServer(_bstr_t("root\\cimv2"), nullptr, nullptr, nullptr, 0, nullptr, nullptr, &services),
            S_OK);
  EXPECT_EQ(locator->Release(), 0U);
  ASSERT_EQ(exec(services, all, semisynchronous, &found), S_OK);
  EXPECT_EQ(services->Release(), 0U);
  ASSERT_EQ(found->Next(WBEM_INFINITE, 1, &object, &count), S_OK);
  EXPECT_EQ(found->Release(), 0U);
  ASSERT_EQ(object->GetQualifierSet(&set), S_OK);
  EXPECT_EQ(object->Release(), 0U);
  _variant_t value;
  EXPECT_EQ(set->Get(L"Dynamic", 0, &value, nullptr), S_OK);
  EXPECT_EQ(set->Release(), 0U);
}

TEST(WbemWrongUse, BehindCoUninitialize) {
  IWbemServicesPtr services;
  IEnumWbemClassObjectPtr found;
  {
    const Session session;
    services = Session::connected();
    ASSERT_EQ(exec(services, all, semisynchronous, &found), S_OK);
  }
  IWbemClassObjectPtr object;
  ULONG count = 0;
  EXPECT_EQ(found->Next(WBEM_INFINITE, 1, &object, &count), S_OK);
  IWbemLocatorPtr locator;
  EXPECT_EQ(locator.CreateInstance(CLSID_WbemLocator), CO_E_NOTINITIALIZED);
  CoUninitialize();  // once too often
  EXPECT_EQ(CoInitialize(nullptr), S_OK);
  CoUninitialize();
}

TEST(WbemWrongUse, OfPaths) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  IWbemClassObjectPtr object;
  const auto get = [&](const wchar_t* path) {
    return services->GetObject(_bstr_t(path), 0, nullptr, &object, nullptr);
  };
  EXPECT_EQ(get(L"\\\\.\\root\\cimv2:Win32_NetworkConnection"), S_OK);
  EXPECT_EQ(get(L"//./root/cimv2:win32_networkconnection"), S_OK);
  EXPECT_EQ(get(L"Win32_NetworkConnection.Name=\"\\\\\\\\files01.example\\\\projects (/mnt/projects)\""), S_OK);
  EXPECT_EQ(get(L"Nothing"), WBEM_E_NOT_FOUND);
  EXPECT_EQ(object, nullptr);
  EXPECT_EQ(get(L"Win32_NetworkConnection.Name=\"nothing\""), WBEM_E_NOT_FOUND);
  EXPECT_EQ(get(L"Win32_NetworkConnection.Name="), WBEM_E_INVALID_OBJECT_PATH);
  EXPECT_EQ(get(L"a b"), WBEM_E_INVALID_OBJECT_PATH);
}

/// Cancels its own call from within, and asks for more.
class CancellingSink final : public IWbemObjectSink {
 public:
  explicit CancellingSink(IWbemServices* services)
      : status(CreateEventW(nullptr, TRUE, FALSE, nullptr)), services_(services) {}
  virtual ~CancellingSink() {
    while (references_ != 0) Sleep(1);
    CloseHandle(status);
  }
  HRESULT STDMETHODCALLTYPE QueryInterface(REFIID, void** object) override {
    *object = this;
    AddRef();
    return S_OK;
  }
  ULONG STDMETHODCALLTYPE AddRef() override { return static_cast<ULONG>(++references_); }
  ULONG STDMETHODCALLTYPE Release() override { return static_cast<ULONG>(--references_); }
  HRESULT STDMETHODCALLTYPE Indicate(LONG, IWbemClassObject** objects) override {
    EXPECT_EQ(services_->CancelAsyncCall(this), S_OK);
    _variant_t path;
    IWbemClassObjectPtr again;
    EXPECT_EQ(objects[0]->Get(L"__PATH", 0, &path, nullptr, nullptr), S_OK);
    EXPECT_EQ(services_->GetObject(_bstr_t(path), 0, nullptr, &again, nullptr), S_OK);
    return S_OK;
  }
  HRESULT STDMETHODCALLTYPE SetStatus(LONG, HRESULT hr, BSTR, IWbemClassObject*) override {
    hr_ = hr;
    SetEvent(status);
    return S_OK;
  }

  HANDLE status;
  HRESULT hr() const { return hr_; }

 private:
  IWbemServices* const services_;
  std::atomic<long> references_{0};
  std::atomic<HRESULT> hr_{E_UNEXPECTED};
};

TEST(WbemWrongUse, CancelledFromItsOwnSink) {
  const Session session;
  const IWbemServicesPtr services = Session::connected();
  CancellingSink sink(services);
  ASSERT_EQ(services->ExecQueryAsync(_bstr_t("WQL"), _bstr_t(all), 0, nullptr, &sink), S_OK);
  EXPECT_EQ(WaitForSingleObject(sink.status, 20000), DWORD{WAIT_OBJECT_0});
  EXPECT_EQ(sink.hr(), WBEM_E_CALL_CANCELLED);
  EXPECT_EQ(services->CancelAsyncCall(&sink), S_OK);
}

TEST(WbemWrongUse, OneEnumeratorByManyThreads) {
  const Session session;
  IEnumWbemClassObjectPtr found;
  ASSERT_EQ(exec(Session::connected(), all, semisynchronous, &found), S_OK);
  std::atomic<int> objects{0};
  const auto take = [&] {
    IWbemClassObject* object = nullptr;
    ULONG count = 0;
    while (found->Next(WBEM_INFINITE, 1, &object, &count) == S_OK) {
      ++objects;
      object->Release();
    }
  };
  std::thread others[3];
  for (std::thread& other : others) other = std::thread(take);
  for (std::thread& other : others) other.join();
  EXPECT_EQ(objects, 4);
}

}  // namespace
}  // namespace netuse::tests
