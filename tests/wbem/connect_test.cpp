// SPDX-License-Identifier: MIT
#include <unistd.h>

#include "session.hpp"

namespace netuse::tests {
namespace {

HRESULT connect(const wchar_t* resource, const wchar_t* user = nullptr) {
  IWbemServicesPtr services;
  const HRESULT hr = Session::connect(resource, services, user);
  EXPECT_EQ(SUCCEEDED(hr), services != nullptr);
  return hr;
}

TEST(WbemConnect, TakesTheNamespaceInEverySpelling) {
  const Session session;
  for (const wchar_t* resource :
       {L"ROOT\\CIMV2", L"root\\cimv2", L"root/cimv2", L"Root/CimV2", L"\\\\.\\root\\cimv2", L"//./root/cimv2",
        L"\\\\./ROOT/CIMV2", L"\\/.\\root\\cimv2", L"\\\\localhost\\root\\cimv2", L"\\\\FILES01\\root\\cimv2"})
    EXPECT_EQ(connect(resource), S_OK) << static_cast<const char*>(_bstr_t(resource));
  char name[256] = "";
  gethostname(name, sizeof name);
  EXPECT_EQ(connect(_bstr_t(L"\\\\") + name + L"\\root\\cimv2"), S_OK);
}

TEST(WbemConnect, RefusesWhatThereIsNot) {
  const Session session;
  for (const wchar_t* resource :
       {L"", L"\\", L"\\\\", L"\\\\.", L"\\\\.\\", L"\\root\\cimv2", L"root", L"cimv2", L"root\\default",
        L"root\\\\cimv2", L"root\\cimv2\\", L"//./root/cimv2/", L"\\\\.\\root\\cimv2:Win32_NetworkConnection"})
    EXPECT_EQ(connect(resource), WBEM_E_INVALID_NAMESPACE) << static_cast<const char*>(_bstr_t(resource));
  EXPECT_EQ(connect(nullptr), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(connect(L"\\\\\\.\\root\\cimv2"), WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(connect(L"\\\\elsewhere\\root\\cimv2"), static_cast<HRESULT>(0x800706BA));
  EXPECT_EQ(connect(L"\\\\elsewhere\\root\\nothing"), static_cast<HRESULT>(0x800706BA));
  EXPECT_EQ(connect(L"\\\\root"), static_cast<HRESULT>(0x800706BA));
}

TEST(WbemConnect, WantsWhereToPutTheServicesAndKnownFlags) {
  const Session session;
  IWbemLocatorPtr locator(CLSID_WbemLocator);
  IWbemServicesPtr services;
  const _bstr_t resource(L"root\\cimv2");
  EXPECT_EQ(locator->ConnectServer(resource, nullptr, nullptr, nullptr, 0, nullptr, nullptr, nullptr),
            WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(locator->ConnectServer(resource, nullptr, nullptr, nullptr, 0x1234, nullptr, nullptr, &services),
            WBEM_E_INVALID_PARAMETER);
  EXPECT_EQ(locator->ConnectServer(resource, nullptr, nullptr, _bstr_t("MS_409"), WBEM_FLAG_CONNECT_USE_MAX_WAIT,
                                   nullptr, nullptr, &services),
            S_OK);
}

TEST(WbemConnect, SaysInWordsWhatIsWrong) {
  const Session session;
  EXPECT_EQ(connect(L"\\\\elsewhere\\root\\cimv2"), static_cast<HRESULT>(0x800706BA));
  IErrorInfoPtr info;
  ASSERT_EQ(GetErrorInfo(0, &info), S_OK);
  const _com_error error(static_cast<HRESULT>(0x800706BA), info, true);
  EXPECT_EQ(std::string(error.Description()).substr(0, 30), "elsewhere is another computer:");
  EXPECT_EQ(std::string(error.ErrorMessage()), "The RPC server is unavailable.");
  EXPECT_EQ(GetErrorInfo(0, &info), S_FALSE);
}

TEST(WbemConnect, WantsNoCredentialsForThisMachine) {
  const Session session;
  EXPECT_EQ(connect(L"root\\cimv2", L"ann"), WBEM_E_LOCAL_CREDENTIALS);
  EXPECT_EQ(connect(L"\\\\.\\root\\cimv2", L"CORP\\ann"), WBEM_E_LOCAL_CREDENTIALS);
  EXPECT_EQ(connect(L"\\\\files01\\root\\cimv2", L"CORP\\ann"), S_OK);
}

TEST(WbemConnect, FindsTheHostsOfAFleet) {
  const Session session("recordings:" + fixture("recordings"));
  IWbemServicesPtr services;
  ASSERT_EQ(Session::connect(L"\\\\ws7\\root\\cimv2", services), S_OK);
  IEnumWbemClassObjectPtr found;
  ASSERT_EQ(services->CreateInstanceEnum(_bstr_t("Win32_NetworkConnection"), 0, nullptr, &found), S_OK);
  IWbemClassObjectPtr object;
  ULONG count = 0;
  ASSERT_EQ(found->Next(WBEM_INFINITE, 1, &object, &count), S_OK);
  _variant_t server;
  EXPECT_EQ(object->Get(L"__SERVER", 0, &server, nullptr, nullptr), S_OK);
  EXPECT_EQ(_bstr_t(server), L"ws7");
  EXPECT_EQ(connect(L"\\\\elsewhere\\root\\cimv2"), static_cast<HRESULT>(0x800706BA));
}

TEST(WbemConnect, WantsComInitialized) {
  void* object = nullptr;
  EXPECT_EQ(CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_ALL, IID_IWbemLocator, &object), CO_E_NOTINITIALIZED);
  EXPECT_EQ(CoInitializeSecurity(nullptr, -1, nullptr, nullptr, 0, 3, nullptr, 0, nullptr), CO_E_NOTINITIALIZED);
  EXPECT_EQ(CoInitializeEx(nullptr, COINIT_MULTITHREADED), S_OK);
  EXPECT_EQ(CoInitializeEx(nullptr, COINIT_MULTITHREADED), S_FALSE);
  EXPECT_EQ(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED), RPC_E_CHANGED_MODE);
  EXPECT_EQ(CoInitializeSecurity(nullptr, -1, nullptr, nullptr, 0, 3, nullptr, 0, nullptr), S_OK);
  EXPECT_EQ(CoInitializeSecurity(nullptr, -1, nullptr, nullptr, 0, 3, nullptr, 0, nullptr), RPC_E_TOO_LATE);
  EXPECT_EQ(CoCreateInstance(IID_IUnknown, nullptr, CLSCTX_ALL, IID_IUnknown, &object), REGDB_E_CLASSNOTREG);
  EXPECT_EQ(CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_ALL, IID_IWbemServices, &object), E_NOINTERFACE);
  EXPECT_EQ(object, nullptr);
  CoUninitialize();
  CoUninitialize();
}

}  // namespace
}  // namespace netuse::tests
