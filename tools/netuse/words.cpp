// SPDX-License-Identifier: MIT
#include "words.hpp"

#include <string_view>

#include "cli.hpp"
#include "export_kinds.hpp"
#include "netuse/netuse.hpp"

namespace netuse::cli::words {

namespace {

/// The names that an instance has: the class's own, or WMI's.
Words named(bool system) {
  Words names = Services::get_class("Win32_NetworkConnection").property_names();
  std::erase_if(names, [system](const std::string& name) { return name.starts_with("__") != system; });
  return names;
}

}  // namespace

const Words& formats() {
  static const Words list = [] {
    Words names = format_names();
    names.emplace_back(journal_format);
    return names;
  }();
  return list;
}
const Words& log_levels() {
  static const Words list{"off", "error", "warn", "info", "debug", "trace"};
  return list;
}
const Words& shapes() {
  static const Words list{"auto", "list", "table", "csv", "json", "clixml", "net-use"};
  return list;
}
const Words& moments_of_colour() {
  static const Words list{"auto", "always", "never"};
  return list;
}
const Words& code_pages() {
  static const Words list{"437", "850", "852", "858", "866", "1250", "1251", "1252", "latin1"};
  return list;
}
const Words& kept_names() {
  static const Words list{"hosts", "shares", "users", "domains", "paths", "comments", "words", "addresses"};
  return list;
}
const Words& sources() {
  static const Words list{"auto", "samba", "windows", "none", "root:", "recording:", "recordings:"};
  return list;
}
const Words& documents() {
  static const Words list{"/proc/mounts",
                          "/proc/self/mountinfo",
                          "/proc/fs/cifs/DebugData",
                          "/proc/fs/cifs/Stats",
                          "/proc/net/tcp",
                          "/etc/fstab",
                          "smbstatus",
                          "testparm"};
  return list;
}

const Words& properties() {
  static const Words list = named(false);
  return list;
}
const Words& system_properties() {
  static const Words list = named(true);
  return list;
}
const Words& export_kinds() {
  static const Words list = [] {
    Words names;
    for (const ExportKind& kind : all_export_kinds()) names.emplace_back(kind.name);
    return names;
  }();
  return list;
}
const Words& classes() {
  static const Words list = [] {
    Words names;
    Enumerator all = open("none").exec_query("SELECT * FROM meta_class");
    for (const Object& cls : all) names.push_back(cls.class_name());
    return names;
  }();
  return list;
}

std::string joined(const Words& list) {
  std::string line;
  for (const std::string& word : list) line += (line.empty() ? "" : ", ") + word;
  return line;
}

std::string question(const std::string& typed, const Words& list) {
  const std::vector<std::string_view> views(list.begin(), list.end());
  const std::string_view closest = nearest(typed, views);
  return closest.empty() ? std::string() : "; did you mean '" + std::string(closest) + "'?";
}

}  // namespace netuse::cli::words
