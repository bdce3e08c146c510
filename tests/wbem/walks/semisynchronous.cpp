// SPDX-License-Identifier: MIT
// A semisynchronous query in batches with time-outs; names and values of all properties; a query that is wrong, which
// says so at the first Next. Texts go through std::wstring and wprintf.
#include <stdio.h>
#include <string>
#include <vector>
#include <wbemidl.h>
#include <windows.h>

static std::wstring text_of(const VARIANT& value) {
  switch (value.vt) {
    case VT_BSTR:
      return std::wstring(value.bstrVal, SysStringLen(value.bstrVal));
    case VT_I4:
      return std::to_wstring(value.lVal);
    case VT_BOOL:
      return value.boolVal == VARIANT_TRUE ? L"TRUE" : L"FALSE";
    default:
      return L"";
  }
}

static void show(IWbemClassObject* object) {
  SAFEARRAY* names = NULL;
  if (FAILED(object->GetNames(NULL, WBEM_FLAG_ALWAYS | WBEM_FLAG_NONSYSTEM_ONLY, NULL, &names))) return;
  long lower = 0, upper = -1;
  SafeArrayGetLBound(names, 1, &lower);
  SafeArrayGetUBound(names, 1, &upper);
  for (long i = lower; i <= upper; i++) {
    BSTR name = NULL;
    SafeArrayGetElement(names, &i, &name);
    VARIANT value;
    CIMTYPE type = 0;
    VariantInit(&value);
    if (SUCCEEDED(object->Get(name, 0, &value, &type, NULL)))
      wprintf(L"%s (%ld): %s\n", name, (long)type, text_of(value).c_str());
    VariantClear(&value);
    SysFreeString(name);
  }
  SafeArrayDestroy(names);
}

static HRESULT query(IWbemServices* services, const wchar_t* text) {
  IEnumWbemClassObject* found = NULL;
  HRESULT hr = services->ExecQuery((BSTR)L"WQL", (BSTR)text, WBEM_FLAG_FORWARD_ONLY | WBEM_FLAG_RETURN_IMMEDIATELY,
                                   NULL, &found);
  wprintf(L"ExecQuery: 0x%08x\n", (unsigned)hr);
  while (SUCCEEDED(hr)) {
    IWbemClassObject* objects[2] = {};
    ULONG count = 0;
    hr = found->Next(5000, 2, objects, &count);
    for (ULONG i = 0; i < count; i++) {
      show(objects[i]);
      objects[i]->Release();
    }
    if (hr == WBEM_S_TIMEDOUT) continue;
    if (hr != WBEM_S_NO_ERROR) break;
  }
  wprintf(L"Next: 0x%08x\n", (unsigned)hr);
  if (found) found->Release();
  return hr;
}

int main() {
  IWbemLocator* locator = NULL;
  IWbemServices* services = NULL;
  if (FAILED(CoInitialize(NULL))) return 1;
  HRESULT hr = CoCreateInstance(CLSID_WbemLocator, NULL, CLSCTX_INPROC_SERVER, IID_IWbemLocator, (void**)&locator);
  if (SUCCEEDED(hr)) {
    BSTR resource = SysAllocString(L"\\\\.\\root\\cimv2");
    hr = locator->ConnectServer(resource, NULL, NULL, NULL, 0, NULL, NULL, &services);
    SysFreeString(resource);
    locator->Release();
  }
  if (SUCCEEDED(hr)) {
    query(services, L"SELECT LocalName, AccessMask, Persistent, InstallDate FROM Win32_NetworkConnection");
    query(services, L"42");
    query(services, L"SELECT * FROM Win32_Nothing");
    services->Release();
  }
  CoUninitialize();
  return SUCCEEDED(hr) ? 0 : 1;
}
