// SPDX-License-Identifier: MIT
#include "windows/registry_windows.hpp"

#include <cwchar>

#include "windows/json_line.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

constexpr DWORD longest_key = 256;

void read_drive(HKEY network, const wchar_t* name, Draft& into) {
  RegistryKey drive;
  if (const LSTATUS error = drive.open(network, name); error != ERROR_SUCCESS)
    return into.add(outcome_line("RegOpenKeyEx", static_cast<std::uint32_t>(error)));
  JsonLine line;
  const std::string key = narrow(name);
  line.text("local", key.size() == 1 ? key + ":" : key).maybe("remote", registry_text(drive.get(), L"RemotePath"));
  if (const auto type = registry_number(drive.get(), L"ConnectionType")) line.number("type", *type);
  line.maybe("provider", registry_text(drive.get(), L"ProviderName"))
      .maybe("user", registry_text(drive.get(), L"UserName"));
  into.add(line.str());
}

}  // namespace

std::optional<std::string> registry_text(HKEY key, const wchar_t* value) {
  constexpr DWORD kinds = RRF_RT_REG_SZ;  // and REG_EXPAND_SZ, which comes expanded
  DWORD bytes = 0;
  if (RegGetValueW(key, nullptr, value, kinds, nullptr, nullptr, &bytes) != ERROR_SUCCESS) return std::nullopt;
  std::wstring text(bytes / sizeof(wchar_t) + 1, L'\0');
  bytes = static_cast<DWORD>(text.size() * sizeof(wchar_t));
  if (RegGetValueW(key, nullptr, value, kinds, nullptr, text.data(), &bytes) != ERROR_SUCCESS) return std::nullopt;
  return narrow(text.c_str());
}

std::optional<unsigned long> registry_number(HKEY key, const wchar_t* value) {
  DWORD number = 0;
  DWORD bytes = sizeof number;
  if (RegGetValueW(key, nullptr, value, RRF_RT_REG_DWORD, nullptr, &number, &bytes) != ERROR_SUCCESS)
    return std::nullopt;
  return number;
}

void read_remembered(Draft& into) {
  RegistryKey network;
  if (const LSTATUS error = network.open(HKEY_CURRENT_USER, L"Network"); error != ERROR_SUCCESS)
    return into.add(outcome_line("RegOpenKeyEx", static_cast<std::uint32_t>(error)));
  LSTATUS error = ERROR_SUCCESS;
  for (DWORD i = 0; error == ERROR_SUCCESS; ++i) {
    wchar_t name[longest_key] = L"";
    DWORD length = longest_key;
    error = RegEnumKeyExW(network.get(), i, name, &length, nullptr, nullptr, nullptr, nullptr);
    if (error == ERROR_SUCCESS) read_drive(network.get(), name, into);
  }
  into.add(outcome_line("RegEnumKeyEx", error == ERROR_NO_MORE_ITEMS ? 0 : static_cast<std::uint32_t>(error)));
}

}  // namespace netuse::inline v0::windows
