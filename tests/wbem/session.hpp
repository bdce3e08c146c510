// SPDX-License-Identifier: MIT
#pragma once

#include <comdef.h>
#include <cstdlib>
#include <string>
#include <wbemidl.h>

#include <gtest/gtest.h>

namespace netuse::tests {

_COM_SMARTPTR_TYPEDEF(IWbemLocator, __uuidof(IWbemLocator));
_COM_SMARTPTR_TYPEDEF(IWbemServices, __uuidof(IWbemServices));
_COM_SMARTPTR_TYPEDEF(IEnumWbemClassObject, __uuidof(IEnumWbemClassObject));
_COM_SMARTPTR_TYPEDEF(IWbemClassObject, __uuidof(IWbemClassObject));

inline std::string fixture(const std::string& name) {
  return std::string(NETUSE_FIXTURES "/") + name;
}

/// COM is initialized, and NETUSE_SOURCE names a recording, as long as it lives.
class Session {
 public:
  explicit Session(const std::string& source = "recording:" + fixture("first-look.json")) {
    setenv("NETUSE_SOURCE", source.c_str(), 1);
    CoInitializeEx(nullptr, COINIT_MULTITHREADED);
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() {
    CoUninitialize();
    unsetenv("NETUSE_SOURCE");
  }

  static HRESULT connect(const wchar_t* resource, IWbemServicesPtr& services, const wchar_t* user = nullptr) {
    IWbemLocatorPtr locator(CLSID_WbemLocator);
    return locator->ConnectServer(_bstr_t(resource), user != nullptr ? _bstr_t(user) : _bstr_t(), nullptr, nullptr, 0,
                                  nullptr, nullptr, &services);
  }
  static IWbemServicesPtr connected() {
    IWbemServicesPtr services;
    EXPECT_EQ(connect(L"root\\cimv2", services), S_OK);
    return services;
  }
};

}  // namespace netuse::tests
