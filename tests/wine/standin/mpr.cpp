// SPDX-License-Identifier: MIT
// Stands in for mpr.dll and behaves as Windows documents it, also where Wine's does not (see script.hpp).
#include <cstring>
#include <string>
#include <vector>
#include <windows.h>
#include <winnetwk.h>

#include "script.hpp"

using netuse_test::Line;
using netuse_test::lines_of;
using netuse_test::number;
using netuse_test::widen;

namespace {

struct Enumeration {
  DWORD scope;
  std::vector<Line> entries;
  std::size_t next = 0;
  DWORD end = ERROR_NO_MORE_ITEMS;
  bool endless = false;
  DWORD pause = 0;
  std::size_t round = 0;
};

DWORD size_of(const std::string& field) {
  return field == "-" ? 0 : static_cast<DWORD>((widen(field).size() + 1) * sizeof(wchar_t));
}
DWORD size_of(const Line& entry) {
  return static_cast<DWORD>(sizeof(NETRESOURCEW)) + size_of(entry[2]) + size_of(entry[3]) + size_of(entry[6]) +
         size_of(entry[7]);
}

/// A text that lies elsewhere, as no provider should hand it out.
wchar_t elsewhere[] = L"\\\\elsewhere\\x";

wchar_t* put(char*& end, const std::string& field) {
  if (field == "-") return nullptr;
  if (field == "outside") return elsewhere;
  end -= size_of(field);
  const std::wstring text = widen(field);
  std::memcpy(end, text.c_str(), (text.size() + 1) * sizeof(wchar_t));
  return reinterpret_cast<wchar_t*>(end);
}

/// A text into a caller's buffer, as WNetGetUser and WNetGetConnection do it.
DWORD answer(const char* verb, const wchar_t* name, wchar_t* buffer, DWORD* length, DWORD otherwise) {
  const auto lines = lines_of(verb, netuse_test::narrow(name).c_str());
  if (lines.empty()) return otherwise;
  if (const DWORD error = number(lines[0][2]); error != 0) return error;
  const std::wstring text = widen(lines[0][3]);
  const DWORD needed = static_cast<DWORD>(text.size()) + 1;
  if (*length < needed) return *length = needed, static_cast<DWORD>(ERROR_MORE_DATA);
  std::memcpy(buffer, text.c_str(), needed * sizeof(wchar_t));
  return NO_ERROR;
}

}  // namespace

extern "C" {

__declspec(dllexport) DWORD WINAPI WNetOpenEnumW(DWORD scope, DWORD, DWORD, NETRESOURCEW*, HANDLE* handle) {
  netuse_test::hang_if_asked("WNetOpenEnum");
  const std::string key = std::to_string(scope);
  if (const auto fails = lines_of("open", key.c_str()); !fails.empty()) return number(fails[0][2]);
  auto* const e = new Enumeration{scope, lines_of("entry", key.c_str())};
  if (const auto ends = lines_of("end", key.c_str()); !ends.empty()) e->end = number(ends[0][2]);
  if (const auto endless = lines_of("endless", key.c_str()); !endless.empty()) {
    e->endless = !e->entries.empty();
    e->pause = number(endless[0][2]);
  }
  *handle = e;
  return NO_ERROR;
}

__declspec(dllexport) DWORD WINAPI WNetEnumResourceW(HANDLE handle, DWORD* count, void* buffer, DWORD* size) {
  auto& e = *static_cast<Enumeration*>(handle);
  if (e.endless) Sleep(e.pause);
  if (e.endless && e.next == e.entries.size()) {
    e.next = 0;
    for (Line& entry : e.entries) entry[3] = entry[3].substr(0, entry[3].find('#')) + "#" + std::to_string(e.round);
    ++e.round;
  }
  if (e.next == e.entries.size()) {
    netuse_test::hang_if_asked("WNetEnumResource");
    return e.end;
  }
  auto* const out = static_cast<NETRESOURCEW*>(buffer);
  char* end = static_cast<char*>(buffer) + *size / sizeof(wchar_t) * sizeof(wchar_t);
  DWORD left = *size;
  DWORD taken = 0;
  for (; taken < *count && e.next < e.entries.size(); ++taken, ++e.next) {
    const Line& entry = e.entries[e.next];
    if (size_of(entry) > left) break;
    left -= size_of(entry);
    out[taken] = {e.scope,
                  number(entry[4]),
                  number(entry[5]),
                  1,
                  put(end, entry[2]),
                  put(end, entry[3]),
                  put(end, entry[6]),
                  put(end, entry[7])};
  }
  if (taken == 0) return *size = size_of(e.entries[e.next]), static_cast<DWORD>(ERROR_MORE_DATA);
  *count = taken;
  return NO_ERROR;
}

__declspec(dllexport) DWORD WINAPI WNetCloseEnum(HANDLE handle) {
  delete static_cast<Enumeration*>(handle);
  return NO_ERROR;
}

__declspec(dllexport) DWORD WINAPI WNetGetUserW(const wchar_t* name, wchar_t* user, DWORD* length) {
  netuse_test::hang_if_asked("WNetGetUser");
  return answer("user", name, user, length, ERROR_NOT_CONNECTED);
}

__declspec(dllexport) DWORD WINAPI WNetGetConnectionW(const wchar_t* local, wchar_t* remote, DWORD* length) {
  netuse_test::hang_if_asked("WNetGetConnection");
  return answer("device", local, remote, length, ERROR_NOT_CONNECTED);
}

__declspec(dllexport) DWORD WINAPI WNetGetLastErrorW(DWORD* code, wchar_t* text, DWORD, wchar_t* provider, DWORD) {
  const auto lines = lines_of("extended");
  if (lines.empty()) return ERROR_INVALID_PARAMETER;
  *code = number(lines[0][1]);
  std::wcscpy(text, widen(lines[0][2]).c_str());
  std::wcscpy(provider, widen(lines[0][3]).c_str());
  return NO_ERROR;
}

}  // extern "C"
