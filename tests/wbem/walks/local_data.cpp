// SPDX-License-Identifier: MIT
// Getting data from the local computer, step by step, as the documentation of WMI describes it for C++.
#define _WIN32_DCOM
#include <iostream>
using namespace std;
#include <Wbemidl.h>
#include <comdef.h>

#pragma comment(lib, "wbemuuid.lib")

int main(int argc, char** argv) {
  HRESULT hres;
  (void)argc;
  (void)argv;

  hres = CoInitializeEx(0, COINIT_MULTITHREADED);
  if (FAILED(hres)) {
    cout << "No COM library. Error code = 0x" << hex << hres << endl;
    return 1;
  }

  hres = CoInitializeSecurity(NULL, -1, NULL, NULL, RPC_C_AUTHN_LEVEL_DEFAULT, RPC_C_IMP_LEVEL_IMPERSONATE, NULL,
                              EOAC_NONE, NULL);
  if (FAILED(hres)) {
    cout << "No security. Error code = 0x" << hex << hres << endl;
    CoUninitialize();
    return 1;
  }

  IWbemLocator* pLoc = NULL;
  hres = CoCreateInstance(CLSID_WbemLocator, 0, CLSCTX_INPROC_SERVER, IID_IWbemLocator, (LPVOID*)&pLoc);
  if (FAILED(hres)) {
    cout << "No locator. Error code = 0x" << hex << hres << endl;
    CoUninitialize();
    return 1;
  }

  IWbemServices* pSvc = NULL;
  hres = pLoc->ConnectServer(_bstr_t(L"ROOT\\CIMV2"), NULL, NULL, 0, 0, 0, 0, &pSvc);
  if (FAILED(hres)) {
    cout << "No connection. Error code = 0x" << hex << hres << endl;
    pLoc->Release();
    CoUninitialize();
    return 1;
  }
  cout << "Connected to ROOT\\CIMV2" << endl;

  hres = CoSetProxyBlanket(pSvc, RPC_C_AUTHN_WINNT, RPC_C_AUTHZ_NONE, NULL, RPC_C_AUTHN_LEVEL_CALL,
                           RPC_C_IMP_LEVEL_IMPERSONATE, NULL, EOAC_NONE);
  if (FAILED(hres)) {
    cout << "No proxy blanket. Error code = 0x" << hex << hres << endl;
    pSvc->Release();
    pLoc->Release();
    CoUninitialize();
    return 1;
  }

  IEnumWbemClassObject* pEnumerator = NULL;
  hres = pSvc->ExecQuery(bstr_t("WQL"), bstr_t("SELECT * FROM Win32_NetworkConnection"),
                         WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY, NULL, &pEnumerator);
  if (FAILED(hres)) {
    cout << "No query. Error code = 0x" << hex << hres << endl;
    pSvc->Release();
    pLoc->Release();
    CoUninitialize();
    return 1;
  }

  IWbemClassObject* pclsObj = NULL;
  ULONG uReturn = 0;
  while (pEnumerator) {
    HRESULT hr = pEnumerator->Next(WBEM_INFINITE, 1, &pclsObj, &uReturn);
    if (0 == uReturn) break;
    VARIANT vtProp;
    VariantInit(&vtProp);
    hr = pclsObj->Get(L"LocalName", 0, &vtProp, 0, 0);
    wcout << " Local name : " << vtProp.bstrVal << endl;
    VariantClear(&vtProp);
    hr = pclsObj->Get(L"RemoteName", 0, &vtProp, 0, 0);
    if (SUCCEEDED(hr)) cout << " Remote name : " << (const char*)_bstr_t(vtProp.bstrVal) << endl;
    VariantClear(&vtProp);
    pclsObj->Release();
  }

  pSvc->Release();
  pLoc->Release();
  pEnumerator->Release();
  CoUninitialize();
  return 0;
}
