// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "netuse/export.hpp"

/// Win32_NetworkConnection as a C++ value: the 17 properties, letter for letter, in the C++ spelling.
/// Meanings: Microsoft's class documentation (learn.microsoft.com/windows/win32/cimwin32prov/win32-networkconnection);
/// where each value comes from on Linux: the table in README.md.
/// Thread rule: plain values; use them from any thread.
namespace netuse::inline v0 {

class Object;

/// `other` stands for a word that is not in the class's value map (an imported or hand-written recording may hold any);
/// the word itself is in the untyped Object.
enum class ConnectionState : std::uint8_t { other, connected, error, paused, disconnected, connecting, reconnecting };
enum class ConnectionType : std::uint8_t { other, current, persistent };
enum class DisplayType : std::uint8_t { other, domain, generic, server, share };
enum class ResourceType : std::uint8_t { other, disk, print, any };
/// CIM_ManagedSystemElement.Status, plus `unavailable`, which Windows says for a remembered connection that is not up.
enum class Status : std::uint8_t {
  other,
  ok,
  error,
  degraded,
  unknown,
  pred_fail,
  starting,
  stopping,
  service,
  stressed,
  non_recover,
  no_contact,
  lost_comm,
  unavailable
};

/// The documented bits of AccessMask.
enum AccessRight : std::uint32_t {
  file_read_data = 0x1,
  file_write_data = 0x2,
  file_append_data = 0x4,
  file_read_ea = 0x8,
  file_write_ea = 0x10,
  file_execute = 0x20,
  file_delete_child = 0x40,
  file_read_attributes = 0x80,
  file_write_attributes = 0x100,
  access_delete = 0x10000,
  access_read_control = 0x20000,
  access_write_dac = 0x40000,
  access_write_owner = 0x80000,
  access_synchronize = 0x100000,
};

/// One connection. An empty optional is CIM's NULL: not known, or not applicable; Snapshot::diagnostics() says why.
/// Strings are UTF-8; a byte 0xNN of a name that was not is the code point U+EF00 + NN (README, "Formats").
struct NetworkConnection {
  std::optional<std::string> caption;
  std::optional<std::string> description;
  std::optional<std::string> install_date;  ///< CIM datetime, e.g. 20261122090000.000000+000
  std::string name;                         ///< the key
  std::optional<Status> status;
  std::optional<std::uint32_t> access_mask;  ///< AccessRight bits
  std::optional<std::string> comment;
  std::optional<ConnectionState> connection_state;
  std::optional<ConnectionType> connection_type;
  std::optional<DisplayType> display_type;
  std::optional<std::string> local_name;
  std::optional<bool> persistent;
  std::optional<std::string> provider_name;
  std::optional<std::string> remote_name;
  std::optional<std::string> remote_path;
  std::optional<ResourceType> resource_type;
  std::optional<std::string> user_name;

  friend bool operator==(const NetworkConnection&, const NetworkConnection&) = default;
};

/// The class's own words for the enums ("Connected", "Persistent Connection", "Pred Fail"); "" for `other`.
NETUSE_API const char* to_string(ConnectionState) noexcept;
NETUSE_API const char* to_string(ConnectionType) noexcept;
NETUSE_API const char* to_string(DisplayType) noexcept;
NETUSE_API const char* to_string(ResourceType) noexcept;
NETUSE_API const char* to_string(Status) noexcept;

/// The other way round, without regard to case: "lost comm" -> Status::lost_comm; nothing for a word that is not in the
/// value map.
NETUSE_API std::optional<ConnectionState> connection_state_from_word(std::string_view word) noexcept;
NETUSE_API std::optional<ConnectionType> connection_type_from_word(std::string_view word) noexcept;
NETUSE_API std::optional<DisplayType> display_type_from_word(std::string_view word) noexcept;
NETUSE_API std::optional<ResourceType> resource_type_from_word(std::string_view word) noexcept;
NETUSE_API std::optional<Status> status_from_word(std::string_view word) noexcept;

/// The typed value of an instance that a query, a path or an event gave. What was not selected is empty, the name too.
/// Throws Error(invalid_class) for an object that is no instance of Win32_NetworkConnection.
NETUSE_API NetworkConnection connection_of(const Object& object);

}  // namespace netuse::inline v0
