// SPDX-License-Identifier: MIT
// A class, its qualifiers and those of its properties; an instance by its path; what is associated with it. With
// _com_ptr_t and what belongs to it, and with _com_error.
#include <comdef.h>
#include <stdio.h>
#include <string>
#include <wbemidl.h>

#pragma comment(lib, "wbemuuid.lib")

_COM_SMARTPTR_TYPEDEF(IWbemLocator, __uuidof(IWbemLocator));
_COM_SMARTPTR_TYPEDEF(IWbemServices, __uuidof(IWbemServices));
_COM_SMARTPTR_TYPEDEF(IEnumWbemClassObject, __uuidof(IEnumWbemClassObject));
_COM_SMARTPTR_TYPEDEF(IWbemClassObject, __uuidof(IWbemClassObject));
_COM_SMARTPTR_TYPEDEF(IWbemQualifierSet, __uuidof(IWbemQualifierSet));

static void check(HRESULT hr) {
  if (FAILED(hr)) _com_issue_error(hr);
}

static void print_qualifiers(IWbemQualifierSetPtr set, const char* indent) {
  check(set->BeginEnumeration(0));
  BSTR name = NULL;
  _variant_t value;
  LONG flavor = 0;
  while (set->Next(0, &name, &value, &flavor) == WBEM_S_NO_ERROR) {
    printf("%s%s", indent, (const char*)_bstr_t(name, false));
    if (value.vt == VT_BSTR) printf(" = \"%s\"", (const char*)_bstr_t(value));
    if (value.vt == VT_I4) printf(" = %ld", (long)value);
    if (value.vt == (VT_ARRAY | VT_BSTR)) {
      BSTR* texts = NULL;
      SafeArrayAccessData(value.parray, (void**)&texts);
      printf(" = {\"%s\", ...}", (const char*)_bstr_t(texts[0]));
      SafeArrayUnaccessData(value.parray);
    }
    printf("\n");
    value.Clear();
  }
  check(set->EndEnumeration());
}

static void print_class(IWbemServicesPtr services) {
  IWbemClassObjectPtr connection;
  check(services->GetObject(_bstr_t(L"Win32_NetworkConnection"), 0, NULL, &connection, NULL));
  IWbemQualifierSetPtr set;
  check(connection->GetQualifierSet(&set));
  print_qualifiers(set, "");
  for (const wchar_t* name : {L"Name", L"ConnectionState", L"Status"}) {
    IWbemQualifierSetPtr of_property;
    BSTR origin = NULL;
    check(connection->GetPropertyQualifierSet(name, &of_property));
    check(connection->GetPropertyOrigin(name, &origin));
    printf("%s of %s\n", (const char*)_bstr_t(name), (const char*)_bstr_t(origin, false));
    print_qualifiers(of_property, "  ");
  }
}

static void print_instance(IWbemServicesPtr services) {
  IWbemClassObjectPtr instance;
  check(services->GetObject(
      _bstr_t(L"Win32_NetworkConnection.Name=\"\\\\\\\\files01.example\\\\projects (/mnt/projects)\""), 0, NULL,
      &instance, NULL));
  BSTR text = NULL;
  check(instance->GetObjectText(0, &text));
  printf("%s", (const char*)_bstr_t(text, false));
  _variant_t path;
  check(instance->Get(L"__RELPATH", 0, &path, NULL, NULL));
  const std::wstring query = L"REFERENCES OF {" + std::wstring(path.bstrVal) + L"}";
  IEnumWbemClassObjectPtr references;
  check(services->ExecQuery(_bstr_t(L"WQL"), _bstr_t(query.c_str()), WBEM_FLAG_FORWARD_ONLY, NULL, &references));
  IWbemClassObjectPtr reference;
  ULONG count = 0;
  while (references->Next(WBEM_INFINITE, 1, &reference, &count) == S_OK) {
    _variant_t group;
    CIMTYPE type = 0;
    check(reference->Get(L"GroupComponent", 0, &group, &type, NULL));
    printf("GroupComponent (%ld): %s\n", (long)type, (const char*)_bstr_t(group));
  }
}

int main() {
  CoInitialize(NULL);
  int result = 0;
  try {
    IWbemLocatorPtr locator;
    IWbemServicesPtr services;
    check(locator.CreateInstance(__uuidof(WbemLocator)));
    check(locator->ConnectServer(_bstr_t(L"//./root/cimv2"), NULL, NULL, NULL, 0, NULL, NULL, &services));
    print_class(services);
    print_instance(services);
    IWbemClassObjectPtr nothing;
    check(services->GetObject(_bstr_t(L"Win32_NetworkConnection.Name=\"none\""), 0, NULL, &nothing, NULL));
    result = 2;
  } catch (const _com_error& error) {
    printf("0x%08x\n", (unsigned)error.Error());
  }
  CoUninitialize();
  return result;
}
