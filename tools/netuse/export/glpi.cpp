// SPDX-License-Identifier: MIT
#include <algorithm>

#include "export/export_look.hpp"
#include "export/outbound.hpp"
#include "export_kinds.hpp"
#include "json.hpp"

/// What an inventory agent merges into its own inventory (--additional-content): the section drives, with the fields
/// that GLPI's inventory schema and FusionInventory's documentation name.
namespace netuse::cli {

namespace {

/// One entry of the section, in the order in which both forms write it.
using Drive = std::vector<std::pair<std::string, std::string>>;

bool is_windows(const Outbound& connection) {
  return connection.provider_name != "Linux CIFS Network";
}

/// df writes a share with slashes, and so do the agents.
std::string volume_of(const Outbound& connection) {
  std::string volume = connection.remote_name;
  if (!is_windows(connection)) std::ranges::replace(volume, '\\', '/');
  return volume;
}

std::string description_of(const Outbound& connection) {
  std::string text = "Status " + (connection.status.empty() ? "Unknown" : connection.status);
  if (!connection.state.empty()) text += ", " + connection.state;
  return text + (connection.persistent ? ", persistent" : "");
}

/// `type` is the mount point where there are no letters.
Drive drive_of(const Outbound& connection) {
  Drive drive;
  if (is_windows(connection)) {
    if (!connection.local_name.empty()) drive.emplace_back("letter", connection.local_name);
    drive.emplace_back("type", "Network Drive");
  } else if (!connection.local_name.empty()) {
    drive.emplace_back("type", connection.local_name);
  }
  drive.emplace_back("volumn", volume_of(connection));
  drive.emplace_back("filesystem", is_windows(connection) ? "SMB" : "cifs");
  drive.emplace_back("description", description_of(connection));
  return drive;
}

std::string json_of(const std::vector<Drive>& drives) {
  std::vector<std::string> items;
  for (const Drive& drive : drives) {
    JsonObject item;
    for (const auto& [name, value] : drive) item.text(name, std::string_view(value));
    items.push_back(item.line());
  }
  return "{\"content\": {\n  \"drives\": " + json_list(items) + "\n}}\n";
}

/// XML 1.0 has no U+FFFE and U+FFFF, and no other controls than white space.
std::string xml_of(std::string text) {
  for (const char* absent : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (std::size_t at = 0; (at = text.find(absent, at)) != std::string::npos;) text.replace(at, 3, "?");
  std::string escaped;
  for (const char c : text)
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else
      escaped += static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' ? '?' : c;
  return escaped;
}

std::string upper(std::string name) {
  for (char& c : name) c = static_cast<char>(c - ('a' - 'A'));
  return name;
}

std::string xml_of(const std::vector<Drive>& drives) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<REQUEST>\n  <CONTENT>\n";
  for (const Drive& drive : drives) {
    text += "    <DRIVES>\n";
    for (const auto& [name, value] : drive)
      text.append("      <").append(upper(name)).append(">").append(xml_of(value)).append("</").append(upper(name)) +=
          ">\n";
    text += "    </DRIVES>\n";
  }
  return text + "  </CONTENT>\n</REQUEST>\n";
}

}  // namespace

/// Where nothing could be read nothing is written: what the inventory has is better than an empty list. An inventory is
/// of one machine.
int export_glpi(const Arguments& arguments) {
  const Format format = format_of(arguments.globals, "export glpi", {Format::table, Format::json, Format::xml});
  const ExportLook look = look_for_export(arguments.globals, {});
  if (look.error) return report_look(look, arguments.globals);
  if (look.snapshot->hosts().size() > 1)
    throw Error(Wbem::invalid_parameter,
                "an inventory is of one machine, and this source is of many; give one of its recordings");
  std::vector<Drive> drives;
  for (const Outbound& connection : outbound_of(*look.snapshot)) drives.push_back(drive_of(connection));
  write_export(arguments, format == Format::xml ? xml_of(drives) : json_of(drives), Readers::owner);
  return report_look(look, arguments.globals);
}

}  // namespace netuse::cli
