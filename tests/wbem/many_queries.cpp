// SPDX-License-Identifier: MIT
// many_queries COUNT: so many queries, of each kind in turn; fails if they leave memory behind.
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <wbemidl.h>
#include <windows.h>

static bool query(IWbemServices* services, long i) {
  const wchar_t* const texts[] = {L"SELECT * FROM Win32_NetworkConnection",
                                  L"SELECT nothing FROM Win32_NetworkConnection",
                                  L"SELECT Name FROM Win32_NetworkConnection WHERE Status = 'OK'"};
  IEnumWbemClassObject* found = nullptr;
  BSTR language = SysAllocString(L"WQL");
  BSTR text = SysAllocString(texts[i % 3]);
  // Each hundredth in a thread of its own.
  const LONG flags = WBEM_FLAG_FORWARD_ONLY | (i % 100 == 0 ? WBEM_FLAG_RETURN_IMMEDIATELY : 0);
  const HRESULT hr = services->ExecQuery(language, text, flags, nullptr, &found);
  SysFreeString(text);
  SysFreeString(language);
  if (FAILED(hr)) return i % 3 == 1;
  IWbemClassObject* object = nullptr;
  ULONG count = 0;
  while (found->Next(WBEM_INFINITE, 1, &object, &count) == S_OK) {
    VARIANT value;
    object->Get(L"Name", 0, &value, nullptr, nullptr);
    VariantClear(&value);
    object->Get(L"__DERIVATION", 0, &value, nullptr, nullptr);
    VariantClear(&value);
    object->Release();
  }
  found->Release();
  return true;
}

int main(int argc, char** argv) {
  const long count = argc > 1 ? strtol(argv[1], nullptr, 10) : 1000;
  IWbemLocator* locator = nullptr;
  IWbemServices* services = nullptr;
  CoInitializeEx(nullptr, COINIT_MULTITHREADED);
  CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_ALL, IID_PPV_ARGS(&locator));
  BSTR resource = SysAllocString(L"root\\cimv2");
  if (FAILED(locator->ConnectServer(resource, nullptr, nullptr, nullptr, 0, nullptr, nullptr, &services))) return 1;
  SysFreeString(resource);
  for (long i = 0; i < 300; ++i) query(services, i);
  const size_t before = mallinfo2().uordblks;
  for (long i = 0; i < count; ++i)
    if (!query(services, i)) return printf("query %ld failed\n", i), 1;
  const size_t after = mallinfo2().uordblks;
  services->Release();
  locator->Release();
  CoUninitialize();
  printf("%ld queries: %zu bytes in use before, %zu after\n", count, before, after);
  return after > before + 256 * 1024 ? 1 : 0;
}
