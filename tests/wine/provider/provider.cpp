// SPDX-License-Identifier: MIT
// A network provider for the tests: mpr.dll loads it and asks it for the connections. It serves the UTF-8 file
// <folder>\<name of this DLL>.txt, where the folder is %NETUSE_TEST_PROVIDER%; without that file it refuses, which
// must be the last provider's answer: Wine's mpr returns what the last one says. Lines, with tabs between the fields:
//   name<TAB>Test Network One           what lpProvider says from here on
//   entry<TAB>local<TAB>remote<TAB>type<TAB>display     one connection; an empty local name for a deviceless one
//   open<TAB>5                          NPOpenEnum fails with 5
//   hang<TAB>open|enum                  that call never returns
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>
#include <windows.h>
#include <winnetwk.h>

#include "../fields.hpp"

extern "C" {
#include <npapi.h>
}

namespace {

using netuse_test::fields;
using netuse_test::read_lines;
using netuse_test::widen;

HMODULE self;

struct Entry {
  DWORD type = 0;
  DWORD display = 0;
  std::wstring local, remote, provider;

  DWORD size() const {
    return static_cast<DWORD>(sizeof(NETRESOURCEW) +
                              (local.size() + remote.size() + provider.size() + 3) * sizeof(wchar_t));
  }
};

struct Enumeration {
  std::vector<Entry> entries;
  std::size_t next = 0;
  DWORD open_error = WN_SUCCESS;
  bool hang_open = false;
  bool hang_enum = false;
};

std::wstring script_path() {
  wchar_t folder[1024] = L"";
  if (GetEnvironmentVariableW(L"NETUSE_TEST_PROVIDER", folder, 1024) == 0) return {};
  std::wstring path(1024, L'\0');
  path.resize(GetModuleFileNameW(self, path.data(), 1024));
  const std::wstring file = path.substr(path.find_last_of(L"\\/") + 1);
  return folder + (L"\\" + file.substr(0, file.rfind(L'.'))) + L".txt";
}

bool read_script(Enumeration& into) {
  std::vector<std::string> lines;
  if (!read_lines(script_path(), lines)) return false;
  std::wstring name = L"Test Network";
  for (const std::string& line : lines) {
    const auto f = fields(line);
    if (f[0] == "name") name = widen(f[1]);
    if (f[0] == "open") into.open_error = static_cast<DWORD>(std::stoul(f[1]));
    if (f[0] == "hang") (f[1] == "open" ? into.hang_open : into.hang_enum) = true;
    if (f[0] == "entry")
      into.entries.push_back(
          {static_cast<DWORD>(std::stoul(f[3])), static_cast<DWORD>(std::stoul(f[4])), widen(f[1]), widen(f[2]), name});
  }
  return true;
}

/// Puts the text before `end`, where the texts of a buffer lie.
wchar_t* put(char*& end, const std::wstring& text) {
  end -= (text.size() + 1) * sizeof(wchar_t);
  std::memcpy(end, text.c_str(), (text.size() + 1) * sizeof(wchar_t));
  return reinterpret_cast<wchar_t*>(end);
}

}  // namespace

extern "C" {

DWORD WINAPI NPGetCaps(DWORD index) {
  switch (index) {
    case WNNC_SPEC_VERSION:
      return WNNC_SPEC_VERSION51;
    case WNNC_NET_TYPE:
      return 0x00FE0000;  // of no product
    case WNNC_ENUMERATION:
      return WNNC_ENUM_GLOBAL | WNNC_ENUM_LOCAL;
    case WNNC_START:
      return WNNC_WAIT_FOR_START;
    default:
      return 0;
  }
}

DWORD WINAPI NPOpenEnum(DWORD, DWORD, DWORD, LPNETRESOURCEW, LPHANDLE handle) {
  auto* const enumeration = new Enumeration;
  const bool scripted = read_script(*enumeration);
  while (enumeration->hang_open) Sleep(1000);
  if (!scripted || enumeration->open_error != WN_SUCCESS) {
    const DWORD error = scripted ? enumeration->open_error : static_cast<DWORD>(WN_NOT_SUPPORTED);
    delete enumeration;
    return error;
  }
  *handle = enumeration;
  return WN_SUCCESS;
}

DWORD WINAPI NPEnumResource(HANDLE handle, LPDWORD count, LPVOID buffer, LPDWORD size) {
  auto& e = *static_cast<Enumeration*>(handle);
  while (e.hang_enum) Sleep(1000);
  if (e.next == e.entries.size()) {
    *count = 0;  // Wine adds it up
    return WN_NO_MORE_ENTRIES;
  }
  auto* const out = static_cast<NETRESOURCEW*>(buffer);
  char* end = static_cast<char*>(buffer) + *size / sizeof(wchar_t) * sizeof(wchar_t);
  const DWORD wanted = *count;
  DWORD left = *size;
  for (*count = 0; *count < wanted && e.next < e.entries.size(); ++*count, ++e.next) {
    const Entry& entry = e.entries[e.next];
    if (entry.size() > left) break;
    left -= entry.size();
    out[*count] = {
        RESOURCE_CONNECTED,     entry.type, entry.display,           RESOURCEUSAGE_CONNECTABLE, put(end, entry.local),
        put(end, entry.remote), nullptr,    put(end, entry.provider)};
  }
  if (*count == 0) {
    *size = e.entries[e.next].size();
    return WN_MORE_DATA;
  }
  return WN_SUCCESS;
}

DWORD WINAPI NPCloseEnum(HANDLE handle) {
  delete static_cast<Enumeration*>(handle);
  return WN_SUCCESS;
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID) {
  if (reason == DLL_PROCESS_ATTACH) self = instance;
  return TRUE;
}

}  // extern "C"
