// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace netuse::inline v0::windows {

/// Win32 error numbers that decide something here.
namespace win32 {
inline constexpr std::uint32_t success = 0;
inline constexpr std::uint32_t file_not_found = 2;
inline constexpr std::uint32_t not_enough_memory = 8;
inline constexpr std::uint32_t no_network = 1222;
inline constexpr std::uint32_t workstation_not_started = 2138;
}  // namespace win32

/// "5 ERROR_ACCESS_DENIED", or the number alone.
std::string error_name(std::uint32_t error);

}  // namespace netuse::inline v0::windows
