// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netuse_wbem {

/// What ConnectServer is given: \\SERVER\root\cimv2, //./root/cimv2, root\cimv2.
struct NamespacePath {
  std::string server;  ///< empty where none stands
  std::string ns;      ///< the rest, with backslashes
};

/// Nothing if it has no such form.
std::optional<NamespacePath> parse_namespace_path(std::string_view text);

/// The one that netuse has, in any case.
bool is_cimv2(std::string_view ns) noexcept;

}  // namespace netuse_wbem
