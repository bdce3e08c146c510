// SPDX-License-Identifier: MIT
#include "windows/session_windows.hpp"

#include <array>

#include "windows/json_line.hpp"
#include "windows/registry_windows.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

constexpr const wchar_t* policies_key = LR"(SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System)";

bool linked_connections() {
  RegistryKey key;
  return key.open(HKEY_LOCAL_MACHINE, policies_key) == ERROR_SUCCESS &&
         registry_number(key.get(), L"EnableLinkedConnections").value_or(0) == 1;
}

/// Is the caller a member of this well-known group, or this user?
bool is_member(WELL_KNOWN_SID_TYPE kind) {
  std::array<BYTE, SECURITY_MAX_SID_SIZE> sid{};
  auto size = static_cast<DWORD>(sid.size());
  BOOL member = FALSE;
  return CreateWellKnownSid(kind, nullptr, sid.data(), &size) && CheckTokenMembership(nullptr, sid.data(), &member) &&
         member;
}

const char* elevation_word(TOKEN_ELEVATION_TYPE type) {
  return type == TokenElevationTypeFull ? "full" : type == TokenElevationTypeLimited ? "limited" : "default";
}

}  // namespace

void read_session(Draft& into) {
  JsonLine line;
  DWORD session = 0;
  if (ProcessIdToSessionId(GetCurrentProcessId(), &session)) line.number("session", session);
  HANDLE opened = nullptr;
  if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &opened))
    return into.add(outcome_line("OpenProcessToken", GetLastError()));
  const Handle token(opened);
  TOKEN_ELEVATION_TYPE elevation = TokenElevationTypeDefault;
  DWORD size = 0;
  if (GetTokenInformation(token.get(), TokenElevationType, &elevation, sizeof elevation, &size))
    line.text("elevation", std::string_view(elevation_word(elevation)));
  line.flag("system", is_member(WinLocalSystemSid)).flag("network_logon", is_member(WinNetworkSid));
  into.add(line.flag("linked_connections", linked_connections()).str());
}

void read_host(Draft& into) {
  std::array<wchar_t, 256> name{};
  auto length = static_cast<DWORD>(name.size());
  if (!GetComputerNameW(name.data(), &length)) return into.add(outcome_line("GetComputerName", GetLastError()));
  JsonLine line;
  line.text("name", narrow({name.data(), length}));
  OSVERSIONINFOW version{};
  version.dwOSVersionInfoSize = sizeof version;
  // GetVersionEx says what the program's manifest allows; RtlGetVersion says what is.
  using RtlGetVersion = LONG(WINAPI*)(OSVERSIONINFOW*);
  const auto get = reinterpret_cast<RtlGetVersion>(
      reinterpret_cast<void*>(GetProcAddress(GetModuleHandleW(L"ntdll.dll"), "RtlGetVersion")));
  if (get != nullptr && get(&version) == 0)
    line.text("version", std::to_string(version.dwMajorVersion) + "." + std::to_string(version.dwMinorVersion) + "." +
                             std::to_string(version.dwBuildNumber));
  into.add(line.str());
}

}  // namespace netuse::inline v0::windows
