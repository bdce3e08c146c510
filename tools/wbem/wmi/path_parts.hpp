// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netuse_wbem {

/// A key of an instance in a path: a text, or what stands there without quotes (a number, TRUE).
struct PathKey {
  std::wstring name;  ///< empty where the path leaves it out
  std::wstring value;
  bool quoted = false;
};

/// A path of WMI's: \\server\namespace\namespace:Class.Key="value",Key=3
struct PathParts {
  std::wstring server;
  bool had_server = false;
  std::vector<std::wstring> namespaces;
  std::wstring class_name;
  std::vector<PathKey> keys;
  bool singleton = false;

  bool is_local() const { return server.empty() || server == L"."; }
  bool is_instance() const { return singleton || !keys.empty(); }

  std::wstring namespace_text() const;  ///< root\cimv2
  std::wstring server_text() const;     ///< \\server, \\. for none
  std::wstring key_text() const;        ///< .Key="value",Key=3
  std::wstring object_text() const { return class_name + key_text(); }
};

/// A name alone is the class, or with `single_is_namespace` a namespace. Nothing for what is no path.
std::optional<PathParts> parse_path_parts(std::wstring_view text, bool single_is_namespace);
/// Class.Key="value",Key=3 into the parts that it has.
bool parse_object_part(std::wstring_view text, PathParts& parts);

}  // namespace netuse_wbem
