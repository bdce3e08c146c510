// SPDX-License-Identifier: MIT
#include "watch/variables.hpp"

#include "json.hpp"

namespace netuse::cli {

namespace {

/// No variable can hold the character of number zero.
std::optional<std::string> without_zeros(const std::optional<std::string>& value) {
  if (!value) return value;
  std::string out;
  for (const char c : *value) {
    if (c == '\0')
      out += "\xEF\xBF\xBD";  // U+FFFD
    else
      out += c;
  }
  return out;
}

}  // namespace

Variables variables_of(const Event& event, const std::string& reason, const Snapshot& snapshot) {
  Variables all{{"NETUSE_EVENT", word(event.change)},
                {"NETUSE_TIME", event.timed ? std::optional(text_of(event.at)) : std::nullopt},
                {"NETUSE_HOST", filled(snapshot.host())},
                {"NETUSE_REASON", filled(reason)},
                {"NETUSE_COUNT", event.count ? std::optional(std::to_string(*event.count)) : std::nullopt}};
  const auto add = [&](const char* name, const std::optional<Object>& instance, const char* property) {
    all.emplace_back(name, value_of(instance, property));
  };
  add("NETUSE_NAME", event.target, "Name");
  add("NETUSE_LOCAL_NAME", event.target, "LocalName");
  add("NETUSE_REMOTE_NAME", event.target, "RemoteName");
  add("NETUSE_USER_NAME", event.target, "UserName");
  add("NETUSE_STATUS", event.target, "Status");
  add("NETUSE_CONNECTION_STATE", event.target, "ConnectionState");
  add("NETUSE_PREVIOUS_STATUS", event.previous, "Status");
  add("NETUSE_PREVIOUS_CONNECTION_STATE", event.previous, "ConnectionState");
  for (auto& [name, value] : all) value = without_zeros(value);
  return all;
}

}  // namespace netuse::cli
