// SPDX-License-Identifier: MIT
#include "windows/providers_windows.hpp"

#include "text/ascii.hpp"
#include "windows/json_line.hpp"
#include "windows/registry_windows.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

constexpr const wchar_t* order_key = LR"(SYSTEM\CurrentControlSet\Control\NetworkProvider\Order)";
constexpr const wchar_t* services_key = LR"(SYSTEM\CurrentControlSet\Services\)";

NetworkProvider read_provider(std::string_view service) {
  NetworkProvider provider{.service = std::string(service), .name = std::string(service), .path = {}};
  RegistryKey key;
  if (key.open(HKEY_LOCAL_MACHINE, (services_key + widen(service) + LR"(\NetworkProvider)").c_str()) == ERROR_SUCCESS) {
    provider.name = registry_text(key.get(), L"Name").value_or(provider.name);
    provider.path = registry_text(key.get(), L"ProviderPath").value_or("");
  }
  return provider;
}

}  // namespace

std::vector<NetworkProvider> read_providers(Draft& into) {
  RegistryKey order;
  if (const LSTATUS error = order.open(HKEY_LOCAL_MACHINE, order_key); error != ERROR_SUCCESS)
    return into.add(outcome_line("RegOpenKeyEx", static_cast<std::uint32_t>(error))), std::vector<NetworkProvider>();
  const std::string names = registry_text(order.get(), L"ProviderOrder").value_or("");
  std::vector<NetworkProvider> providers;
  for (text::Cut cut = text::cut(names, ','); !cut.head.empty() || cut.found; cut = text::cut(cut.tail, ',')) {
    if (text::trim(cut.head).empty()) continue;
    const NetworkProvider& p = providers.emplace_back(read_provider(text::trim(cut.head)));
    into.add(JsonLine().text("service", p.service).text("name", p.name).text("path", p.path).str());
  }
  return providers;
}

}  // namespace netuse::inline v0::windows
