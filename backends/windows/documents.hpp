// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

/// The documents of Windows. Each is text of one flat JSON object per line, so that a recording can be read and
/// diffed, and a broken line loses only itself. A line with "api" tells how a call ended ("error": Win32's number, or
/// "timed_out": true, with "provider" where one is to blame); every other line is a record.
namespace netuse::inline v0::windows::document {

/// WNetEnumResource over RESOURCE_CONNECTED and RESOURCE_REMEMBERED: the members of NETRESOURCE.
inline constexpr std::string_view connected = "wnet/connected";
inline constexpr std::string_view remembered = "wnet/remembered";
/// WNetGetUser by connection: name, error, user.
inline constexpr std::string_view users = "wnet/users";
/// WNetGetConnection by local device: local, error, remote.
inline constexpr std::string_view devices = "wnet/devices";
/// NetUseEnum, level 2, without the password: the SMB client's own list.
inline constexpr std::string_view uses = "wnet/netuse";
/// HKCU\Network: what is to be connected again at logon.
inline constexpr std::string_view registry = "wnet/registry";
/// Rights that the share's root granted: remote, error, mask.
inline constexpr std::string_view access = "wnet/access";
/// The network providers in their order.
inline constexpr std::string_view providers = "wnet/providers";
/// The caller's logon session: elevation, session number, EnableLinkedConnections.
inline constexpr std::string_view session = "wnet/session";
inline constexpr std::string_view host = "wnet/host";

}  // namespace netuse::inline v0::windows::document
