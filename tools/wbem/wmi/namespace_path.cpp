// SPDX-License-Identifier: MIT
#include "wmi/namespace_path.hpp"

#include <algorithm>

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

bool is_separator(char c) {
  return c == '\\' || c == '/';
}

std::size_t leading_separators(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_separator) - text.begin());
}

}  // namespace

std::optional<NamespacePath> parse_namespace_path(std::string_view text) {
  NamespacePath path;
  const std::size_t leading = leading_separators(text);
  if (leading > 2) return std::nullopt;
  if (leading == 2) {
    text.remove_prefix(2);
    const auto end = static_cast<std::size_t>(std::ranges::find_if(text, is_separator) - text.begin());
    path.server = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  path.ns = text;
  std::ranges::replace(path.ns, '/', '\\');
  return path;
}

bool is_cimv2(std::string_view ns) noexcept {
  return same_name(ns, "root\\cimv2");
}

}  // namespace netuse_wbem
