// SPDX-License-Identifier: MIT
#include "wmi/locator.hpp"

#include "com/apartment.hpp"
#include "com/text.hpp"
#include "wmi/connect.hpp"
#include "wmi/guarded.hpp"
#include "wmi/namespace_path.hpp"
#include "wmi/services.hpp"

namespace netuse_wbem {
namespace {

constexpr LONG connect_flags = WBEM_FLAG_CONNECT_REPOSITORY_ONLY | WBEM_FLAG_CONNECT_USE_MAX_WAIT;
const HRESULT no_such_server = HRESULT_FROM_WIN32(RPC_S_SERVER_UNAVAILABLE);

bool is_given(const OLECHAR* text) {
  return text != nullptr && *text != L'\0';
}

HRESULT unknown_server(const std::string& server) {
  return told(no_such_server,
              server +
                  " is another computer: netuse tells of this one, and of those whose recordings the environment "
                  "variable NETUSE_SOURCE names (recordings:FOLDER)",
              IID_IWbemLocator);
}

/// The server is asked before the namespace: who cannot be reached has none.
HRESULT connected(const NamespacePath& path, IWbemServices** services) {
  try {
    netuse::Services source = connect_to(path.server);
    if (!is_cimv2(path.ns))
      return told(WBEM_E_INVALID_NAMESPACE, "netuse has the namespace root\\cimv2 alone", IID_IWbemLocator);
    *services = new Services(std::move(source));
    return WBEM_S_NO_ERROR;
  } catch (const NoSuchServer&) {
    return unknown_server(path.server);
  }
}

}  // namespace

HRESULT Locator::ConnectServer(const BSTR resource, const BSTR user, const BSTR password, const BSTR /*locale*/,
                               LONG flags, const BSTR /*authority*/, IWbemContext* /*context*/,
                               IWbemServices** services) {
  if (!is_initialized()) return CO_E_NOTINITIALIZED;
  if (services == nullptr) return WBEM_E_INVALID_PARAMETER;
  *services = nullptr;
  if (resource == nullptr || (flags & ~connect_flags) != 0) return WBEM_E_INVALID_PARAMETER;
  return guarded<IWbemLocator>([&]() -> HRESULT {
    const auto path = parse_namespace_path(narrow(resource));
    if (!path) return told(WBEM_E_INVALID_PARAMETER, "that is no path of a namespace", IID_IWbemLocator);
    const bool credentials = is_given(user) || is_given(password);
    if (credentials && is_this_machine(path->server))
      return told(WBEM_E_LOCAL_CREDENTIALS, "users and passwords are for other computers", IID_IWbemLocator);
    return connected(*path, services);
  });
}

}  // namespace netuse_wbem
