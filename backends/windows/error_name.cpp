// SPDX-License-Identifier: MIT
#include "windows/error_name.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace netuse::inline v0::windows {

// The same words on every platform and in every language; numbers as in Microsoft's winerror.h and lmerr.h.
std::string error_name(std::uint32_t error) {
  constexpr auto names = std::to_array<std::pair<std::uint32_t, std::string_view>>({
      {1, "ERROR_INVALID_FUNCTION"},       {2, "ERROR_FILE_NOT_FOUND"},        {3, "ERROR_PATH_NOT_FOUND"},
      {5, "ERROR_ACCESS_DENIED"},          {8, "ERROR_NOT_ENOUGH_MEMORY"},     {50, "ERROR_NOT_SUPPORTED"},
      {53, "ERROR_BAD_NETPATH"},           {59, "ERROR_UNEXP_NET_ERR"},        {64, "ERROR_NETNAME_DELETED"},
      {65, "ERROR_NETWORK_ACCESS_DENIED"}, {67, "ERROR_BAD_NET_NAME"},         {87, "ERROR_INVALID_PARAMETER"},
      {121, "ERROR_SEM_TIMEOUT"},          {234, "ERROR_MORE_DATA"},           {259, "ERROR_NO_MORE_ITEMS"},
      {1200, "ERROR_BAD_DEVICE"},          {1201, "ERROR_CONNECTION_UNAVAIL"}, {1203, "ERROR_NO_NET_OR_BAD_PATH"},
      {1204, "ERROR_BAD_PROVIDER"},        {1208, "ERROR_EXTENDED_ERROR"},     {1222, "ERROR_NO_NETWORK"},
      {1231, "ERROR_NETWORK_UNREACHABLE"}, {1326, "ERROR_LOGON_FAILURE"},      {1722, "RPC_S_SERVER_UNAVAILABLE"},
      {2138, "NERR_WkstaNotStarted"},      {2250, "ERROR_NOT_CONNECTED"},
  });
  std::string out = std::to_string(error);
  for (const auto& [value, name] : names)
    if (value == error) return (out += ' ') += name;
  return out;
}

}  // namespace netuse::inline v0::windows
