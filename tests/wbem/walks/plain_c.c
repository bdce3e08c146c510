/* SPDX-License-Identifier: MIT */
/* The same in C: by the macros, and by the table of functions itself. */
#define CINTERFACE
#define COBJMACROS
#include <stdio.h>
#include <windows.h>
#include <wbemcli.h>

static HRESULT connect_to(const wchar_t* name, IWbemServices** services) {
  IWbemLocator* locator = NULL;
  BSTR resource = SysAllocString(name);
  HRESULT hr =
      CoCreateInstance(&CLSID_WbemLocator, NULL, CLSCTX_INPROC_SERVER, &IID_IWbemLocator, (void**)&locator);
  if (SUCCEEDED(hr)) {
    hr = IWbemLocator_ConnectServer(locator, resource, NULL, NULL, NULL, 0, NULL, NULL, services);
    IWbemLocator_Release(locator);
  }
  SysFreeString(resource);
  return hr;
}

static void print_property(IWbemClassObject* object, const wchar_t* name) {
  VARIANT value;
  VariantInit(&value);
  if (SUCCEEDED(object->lpVtbl->Get(object, name, 0, &value, NULL, NULL)) && V_VT(&value) == VT_BSTR) {
    char text[256] = "";
    WideCharToMultiByte(CP_UTF8, 0, V_BSTR(&value), -1, text, sizeof text, NULL, NULL);
    printf("  %s\n", text);
  }
  VariantClear(&value);
}

int main(void) {
  IWbemServices* services = NULL;
  IEnumWbemClassObject* found = NULL;
  IWbemClassObject* object = NULL;
  ULONG count = 0;
  HRESULT hr = CoInitializeEx(NULL, COINIT_MULTITHREADED);
  if (SUCCEEDED(hr)) hr = connect_to(L"ROOT\\CIMV2", &services);
  if (FAILED(hr)) return printf("0x%08lx\n", (unsigned long)(unsigned)hr), 1;

  BSTR language = SysAllocString(L"WQL");
  BSTR query = SysAllocString(L"SELECT * FROM Win32_NetworkConnection WHERE LocalName LIKE '/mnt/%'");
  hr = services->lpVtbl->ExecQuery(services, language, query, WBEM_FLAG_BIDIRECTIONAL, NULL, &found);
  SysFreeString(query);
  SysFreeString(language);
  if (FAILED(hr)) return 1;
  while (IEnumWbemClassObject_Next(found, WBEM_INFINITE, 1, &object, &count) == S_OK) {
    print_property(object, L"RemoteName");
    print_property(object, L"__PATH");
    IWbemClassObject_Release(object);
  }
  found->lpVtbl->Release(found);
  IWbemServices_Release(services);
  printf("another computer: 0x%08x\n", (unsigned)connect_to(L"\\\\elsewhere\\root\\cimv2", &services));
  CoUninitialize();
  return 0;
}
