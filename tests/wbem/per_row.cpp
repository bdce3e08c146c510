// SPDX-License-Identifier: MIT
// What a row costs through COM and through the C++ interface, in turn and in processor time; fails if COM takes more
// than twice as long. Four properties are read as texts.
#include <netuse/netuse.hpp>

#include <cstdio>
#include <ctime>
#include <string>
#include <wbemidl.h>
#include <windows.h>

namespace {

constexpr int rows = 20'000;
constexpr int rounds = 5;

void make_recording(const char* path) {
  std::FILE* file = std::fopen(path, "w");
  std::fputs(R"({"format": "netuse-recording", "version": 1, "host": "h", "backend": "samba", "recorded_by": "x",
"frames": [{"at": "2026-11-22T09:00:00Z", "connections": [)",
             file);
  for (int i = 0; i < rows; ++i)
    std::fprintf(
        file, "%s\n{\"RemoteName\": \"\\\\\\\\nas\\\\share%d\", \"LocalName\": \"/mnt/share%d\", \"Status\": \"OK\"}",
        i != 0 ? "," : "", i, i);
  std::fputs("]}]}\n", file);
  std::fclose(file);
}

std::size_t by_cpp(const netuse::Services& services) {
  std::size_t length = 0;
  for (const netuse::Object& o : services.exec_query("SELECT * FROM Win32_NetworkConnection", 0x20))
    for (const char* name : {"Name", "LocalName", "RemoteName", "Status"}) length += o[name].to_string().size();
  return length;
}

std::size_t by_com(IWbemServices* services, BSTR language, BSTR query) {
  IEnumWbemClassObject* found = nullptr;
  if (FAILED(services->ExecQuery(language, query, WBEM_FLAG_FORWARD_ONLY, nullptr, &found))) return 0;
  std::size_t length = 0;
  IWbemClassObject* object = nullptr;
  ULONG count = 0;
  while (found->Next(WBEM_INFINITE, 1, &object, &count) == S_OK) {
    for (const wchar_t* name : {L"Name", L"LocalName", L"RemoteName", L"Status"}) {
      VARIANT value;
      object->Get(name, 0, &value, nullptr, nullptr);
      length += SysStringLen(value.bstrVal);
      VariantClear(&value);
    }
    object->Release();
  }
  found->Release();
  return length;
}

}  // namespace

int main(int, char** argv) {
  make_recording(argv[1]);
  setenv("NETUSE_SOURCE", (std::string("recording:") + argv[1]).c_str(), 1);
  const netuse::Services direct = netuse::open();
  IWbemLocator* locator = nullptr;
  IWbemServices* services = nullptr;
  CoInitialize(nullptr);
  CoCreateInstance(CLSID_WbemLocator, nullptr, CLSCTX_ALL, IID_PPV_ARGS(&locator));
  BSTR resource = SysAllocString(L"root\\cimv2");
  BSTR language = SysAllocString(L"WQL");
  BSTR query = SysAllocString(L"SELECT * FROM Win32_NetworkConnection");
  if (FAILED(locator->ConnectServer(resource, nullptr, nullptr, nullptr, 0, nullptr, nullptr, &services))) return 1;
  if (by_cpp(direct) != by_com(services, language, query)) return std::puts("the two read different texts"), 1;
  std::clock_t cpp = 0;
  std::clock_t com = 0;
  for (int i = 0; i < rounds; ++i) {
    const std::clock_t start = std::clock();
    by_cpp(direct);
    const std::clock_t middle = std::clock();
    by_com(services, language, query);
    cpp += middle - start;
    com += std::clock() - middle;
  }
  const double per_row = 1e9 / CLOCKS_PER_SEC / rows / rounds;
  const double ratio = static_cast<double>(com) / static_cast<double>(cpp);
  std::printf("a row: C++ %.0f ns, COM %.0f ns, ratio %.2f (bar: at most 2)\n", static_cast<double>(cpp) * per_row,
              static_cast<double>(com) * per_row, ratio);
  SysFreeString(query);
  SysFreeString(language);
  SysFreeString(resource);
  services->Release();
  locator->Release();
  CoUninitialize();
  return ratio > 2 ? 1 : 0;
}
