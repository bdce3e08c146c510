// SPDX-License-Identifier: MIT
// Stands in for netapi32.dll (see script.hpp).
#include <cstdlib>
#include <cstring>

#include "script.hpp"

using netuse_test::Line;
using netuse_test::lines_of;
using netuse_test::number;

namespace {

struct UseInfo2 {
  wchar_t *local, *remote, *password;
  DWORD status, asg_type, refcount, usecount;
  wchar_t *user, *domain;
};

std::size_t room_of(const std::string& field) {
  return (netuse_test::widen(field).size() + 1) * sizeof(wchar_t);
}

wchar_t* put(char*& at, const std::string& field) {
  if (field == "-") return nullptr;
  const std::wstring text = netuse_test::widen(field);
  auto* const start = reinterpret_cast<wchar_t*>(at);
  std::memcpy(start, text.c_str(), (text.size() + 1) * sizeof(wchar_t));
  at += (text.size() + 1) * sizeof(wchar_t);
  return start;
}

}  // namespace

extern "C" {

/// Gives two entries a call, so that the caller must go on after ERROR_MORE_DATA.
__declspec(dllexport) DWORD WINAPI NetUseEnum(wchar_t*, DWORD level, BYTE** buffer, DWORD, DWORD* read, DWORD* total,
                                              DWORD* resume) {
  netuse_test::hang_if_asked("NetUseEnum");
  *read = *total = 0;
  if (const auto fails = lines_of("uses"); !fails.empty()) return number(fails[0][1]);
  if (level != 2) return ERROR_INVALID_LEVEL;
  const auto uses = lines_of("use");
  std::size_t room = 2 * sizeof(UseInfo2);
  for (const Line& use : uses)
    for (const std::string& field : use) room += room_of(field) + room_of("secret");
  *buffer = static_cast<BYTE*>(std::calloc(1, room));
  auto* const out = reinterpret_cast<UseInfo2*>(*buffer);
  char* at = reinterpret_cast<char*>(*buffer) + 2 * sizeof(UseInfo2);
  for (; *read < 2 && *resume < uses.size(); ++*read, ++*resume) {
    const Line& use = uses[*resume];
    out[*read] = {put(at, use[1]), put(at, use[2]), put(at, "secret"), number(use[3]), number(use[4]), 1, 1,
                  put(at, use[5]), put(at, use[6])};
  }
  *total = static_cast<DWORD>(uses.size());
  return *resume < uses.size() ? ERROR_MORE_DATA : 0;
}

__declspec(dllexport) DWORD WINAPI NetApiBufferFree(void* buffer) {
  std::free(buffer);
  return 0;
}

}  // extern "C"
