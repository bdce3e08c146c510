// SPDX-License-Identifier: MIT
#include "wmi/namespace_path.hpp"

#include "com/text.hpp"

namespace netuse_wbem {
namespace {

constexpr std::string_view separators = "\\/";

bool begins_server(std::string_view text) {
  return text.size() >= 2 && separators.find(text[0]) != std::string_view::npos &&
         separators.find(text[1]) != std::string_view::npos;
}

/// Takes the next part off; it is empty where two separators meet.
std::string_view take_part(std::string_view& text) {
  const std::size_t end = text.find_first_of(separators);
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

}  // namespace

std::optional<NamespacePath> parse_namespace_path(std::string_view text) {
  NamespacePath path;
  if (begins_server(text)) {
    text.remove_prefix(2);
    path.server = take_part(text);
    if (path.server.empty()) return std::nullopt;
  }
  if (text.empty() || separators.find(text.back()) != std::string_view::npos) return std::nullopt;
  while (!text.empty()) {
    const std::string_view part = take_part(text);
    if (part.empty()) return std::nullopt;
    (path.ns += path.ns.empty() ? "" : "\\") += part;
  }
  return path;
}

bool is_cimv2(std::string_view ns) noexcept {
  return same_name(ns, "root\\cimv2");
}

}  // namespace netuse_wbem
