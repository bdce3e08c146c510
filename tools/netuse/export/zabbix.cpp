// SPDX-License-Identifier: MIT
#include <array>
#include <cstdint>
#include <cstdio>

#include "export/export_look.hpp"
#include "export/outbound.hpp"
#include "export_kinds.hpp"
#include "json.hpp"

/// What Zabbix' agent hands on: one object that the template's items and its discovery rule are made of, so that each
/// interval costs one process, whatever the number of connections.
namespace netuse::cli {

namespace {

/// A name of sixteen letters and digits for a Name: paths of JSON would have to escape that (FNV-1a, 64 bits).
std::string id_of(const Outbound& connection) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const std::string* text : {&connection.host, &connection.name})
    for (const char c : *text + '\n') hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
  return text.data();
}

/// Flat, with strings and numbers alone: low-level discovery leaves out what is anything else.
std::string item_of(const Outbound& connection) {
  const std::string id = id_of(connection);
  JsonObject item;
  item.text("{#ID}", std::string_view(id))
      .text("{#NAME}", std::string_view(connection.name))
      .text("{#HOST}", std::string_view(connection.host))
      .text("{#LOCALNAME}", std::string_view(connection.local_name))
      .text("{#REMOTENAME}", std::string_view(connection.remote_name))
      .text("{#PERSISTENT}", std::string_view(connection.persistent ? "1" : "0"))
      .text("id", std::string_view(id))
      .text("state", std::string_view(connection.state.empty() ? "Unknown" : connection.state))
      .text("status", std::string_view(connection.status.empty() ? "Unknown" : connection.status))
      .number("ok", connection.status == "OK" ? 1 : 0);
  return item.line();
}

std::string zabbix_text(const ExportLook& look) {
  std::vector<std::string> items;
  std::size_t not_ok = 0;
  std::size_t missing = 0;
  if (look.snapshot)
    for (const Outbound& connection : outbound_of(*look.snapshot)) {
      items.push_back(item_of(connection));
      not_ok += connection.status == "OK" ? 0 : 1;
      missing += connection.persistent && connection.status == "Unavailable" ? 1 : 0;
    }
  JsonObject made;
  made.number("up", look.snapshot ? 1 : 0)
      .text("error", look.error ? std::optional(look.error->detail()) : std::optional(std::string()))
      .number("collect_milliseconds", static_cast<std::size_t>(look.time.count() * 1000))
      .number("count", items.size())
      .number("not_ok", not_ok)
      .number("missing", missing)
      .json("connections", json_list(items));
  return made.lines() + "\n";
}

}  // namespace

/// The agent takes a process that fails for a value that is not there; that nothing could be read is a value.
int export_zabbix(const Arguments& arguments) {
  const ExportLook look = look_for_export(arguments.globals, {});
  write_export(arguments, zabbix_text(look), Readers::owner);
  report_look(look, arguments.globals);
  return success;
}

}  // namespace netuse::cli
