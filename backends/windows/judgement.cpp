// SPDX-License-Identifier: MIT
#include "windows/judgement.hpp"

#include <array>

#include "text/ascii.hpp"

namespace netuse::inline v0::windows {

// Numbers: [MS-WKST] 2.2.5.23. Seen in public outputs: 0 Connected/OK and 2 Disconnected/Degraded; the words of the
// others are those of the documented value maps, and which Status goes with them is a guess.
State state_of_use(std::uint32_t use_status) noexcept {
  constexpr auto states = std::to_array<State>({
      {"Connected", "OK"},           // USE_OK
      {"Paused", "Degraded"},        // USE_PAUSED
      {"Disconnected", "Degraded"},  // USE_SESSLOST, USE_DISCONN: the next access brings it back
      {"Error", "Error"},            // USE_NETERR
      {"Connecting", "Starting"},    // USE_CONN
      {"Reconnecting", "Starting"},  // USE_RECONN
  });
  return use_status < states.size() ? states[use_status] : state_not_asked();
}

// A public output shows a VirtualBox folder so, another a remembered SMB drive. "Unavailable" is in no value map and
// longer than the property's MaxLen; Windows says it all the same.
State state_unknown_to_netuse() noexcept {
  return {"Disconnected", "Unavailable"};
}

State state_not_asked() noexcept {
  return {{}, "Unknown"};
}

bool is_smb_provider(std::string_view provider) noexcept {
  return text::iequals(provider, smb_provider);
}

std::string_view resource_type(std::optional<std::uint32_t> type) noexcept {
  constexpr auto words = std::to_array<std::string_view>({"Any", "Disk", "Print"});
  return type && *type < words.size() ? words[*type] : std::string_view();
}

std::string_view display_type(std::optional<std::uint32_t> display) noexcept {
  constexpr auto words = std::to_array<std::string_view>({"Generic", "Domain", "Server", "Share"});
  return display && *display < words.size() ? words[*display] : std::string_view();
}

std::uint32_t type_of_use(std::uint32_t asg_type) noexcept {
  constexpr std::uint32_t any = 0;
  constexpr std::uint32_t disk = 1;
  constexpr std::uint32_t print = 2;
  return asg_type == 0 ? disk : asg_type == 1 ? print : any;  // USE_DISKDEV, USE_SPOOLDEV; IPC shows as Any
}

std::uint32_t class_access_bits(std::uint32_t granted) noexcept {
  return granted & 0x001F01FFU;
}

}  // namespace netuse::inline v0::windows
