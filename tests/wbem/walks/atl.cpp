// SPDX-License-Identifier: MIT
// The same with ATL.
#include <atlbase.h>
#include <comutil.h>
#include <iostream>
#include <string>
#include <wbemidl.h>
#include <windows.h>

#pragma comment(lib, "wbemuuid.lib")
#pragma comment(lib, "comsuppw.lib")

class CWmi {
 public:
  HRESULT Connect(LPCTSTR server) {
    USES_CONVERSION;
    CComPtr<IWbemLocator> locator;
    HRESULT hr = locator.CoCreateInstance(CLSID_WbemLocator);
    if (FAILED(hr)) return hr;
    CComBSTR resource(L"\\\\");
    resource += T2W(server);
    resource.Append(L"\\root\\cimv2");
    return locator->ConnectServer(resource, NULL, NULL, NULL, WBEM_FLAG_CONNECT_USE_MAX_WAIT, NULL, NULL, &m_services);
  }

  template <class Take>
  HRESULT Query(const std::wstring& text, const Take& take) {
    CComPtr<IEnumWbemClassObject> found;
    HRESULT hr = m_services->ExecQuery(CComBSTR("WQL"), CComBSTR(text.c_str()),
                                       WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY, NULL, &found);
    while (SUCCEEDED(hr)) {
      CComPtr<IWbemClassObject> object;
      ULONG count = 0;
      hr = found->Next(WBEM_INFINITE, 1, &object, &count);
      if (hr != S_OK) break;
      take(object);
    }
    return hr;
  }

 private:
  CComPtr<IWbemServices> m_services;
};

static std::string property(IWbemClassObject* object, LPCWSTR name) {
  CComVariant value;
  if (FAILED(object->Get(name, 0, &value, NULL, NULL)) || value.vt == VT_NULL) return "-";
  if (FAILED(value.ChangeType(VT_BSTR))) return "?";
  return std::string(CW2A(value.bstrVal));
}

int main() {
  if (FAILED(CoInitialize(NULL))) return 1;
  {
    CWmi wmi;
    if (FAILED(wmi.Connect(_T("localhost")))) return 1;
    HRESULT hr = wmi.Query(L"SELECT * FROM Win32_NetworkConnection", [](IWbemClassObject* object) {
      std::cout << property(object, L"LocalName") << " " << property(object, L"UserName") << " "
                << property(object, L"AccessMask") << " " << property(object, L"Persistent") << " "
                << property(object, L"InstallDate") << std::endl;
    });
    std::cout << "0x" << std::hex << hr << std::endl;
    std::cout << "0x" << std::hex << wmi.Query(L"SELECT * FROM Nothing", [](IWbemClassObject*) {}) << std::endl;
  }
  CoUninitialize();
  return 0;
}
