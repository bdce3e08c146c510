// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// What is uncertain about the class on Windows, one function each: easy to turn when somebody knows better. The
/// evidence for each choice is told with it.
namespace netuse::inline v0::windows {

struct State {
  std::string_view connection_state;  ///< null: not known
  std::string_view status;
};

/// ConnectionState and Status of a connection that NetUse lists with this status (USE_OK ... USE_RECONN).
State state_of_use(std::uint32_t use_status) noexcept;
/// Of one that NetUse does not know: it is not SMB, or DFS, or only remembered.
State state_unknown_to_netuse() noexcept;
/// Of an SMB connection while NetUse itself could not be asked.
State state_not_asked() noexcept;

/// The provider whose connections NetUse knows.
bool is_smb_provider(std::string_view provider) noexcept;
inline constexpr std::string_view smb_provider = "Microsoft Windows Network";

/// The words for NETRESOURCE's dwType and dwDisplayType; null for numbers that the class has no word for.
std::string_view resource_type(std::optional<std::uint32_t> type) noexcept;
std::string_view display_type(std::optional<std::uint32_t> display) noexcept;
/// The dwType for NetUse's asg_type, where NetUse is all that is left.
std::uint32_t type_of_use(std::uint32_t asg_type) noexcept;

/// The bits of AccessMask that the class knows.
std::uint32_t class_access_bits(std::uint32_t granted) noexcept;

}  // namespace netuse::inline v0::windows
