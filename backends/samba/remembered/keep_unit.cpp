// SPDX-License-Identifier: MIT
#include <algorithm>

#include "samba/notation/line_writer.hpp"
#include "samba/notation/mount_option.hpp"
#include "samba/notation/smb_source.hpp"
#include "samba/remembered/definition_reader.hpp"
#include "samba/remembered/keep.hpp"
#include "samba/remembered/unit_file.hpp"
#include "samba/remembered/unit_set.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::remembered {

namespace {

/// Stands for a value that is none of the kind that is read.
constexpr std::string_view other = "?";

std::string kept_what(const std::string& what) {
  return (begins_as_remote(what) && !holds_option(what)) || what.empty() ? without_password(what) : std::string(other);
}

std::string kept_path(const std::string& path) {
  return (path.starts_with('/') && !holds_option(path)) || path.empty() ? path : std::string(other);
}

std::string kept_type(const std::string& type) {
  return type.empty() ? std::string() : is_smb_type(type) ? "cifs" : std::string(other);
}

/// Names of targets and services.
std::string kept_units(std::string_view names) {
  std::string kept;
  while (!names.empty()) {
    const auto one = text::cut(names, ' ');
    if (is_unit_name(one.head)) kept.append(kept.empty() ? "" : " ").append(one.head);
    names = one.tail;
  }
  return kept;
}

/// The setting as it is kept; empty where it is not.
std::string kept_setting(const UnitSetting& setting) {
  const auto as = [&](std::string value) {
    while (value.ends_with('\\')) value.pop_back();  // it would continue the line
    return setting.key + "=" + std::move(value);
  };
  if (setting.section == "Unit")
    return setting.key == "SourcePath" && setting.value == "/etc/fstab" ? as(setting.value) : std::string();
  if (setting.section == "Install")
    return setting.key == "WantedBy" || setting.key == "RequiredBy" ? as(kept_units(setting.value)) : std::string();
  if (setting.section != "Mount") return {};
  if (setting.key == "What") return as(kept_what(setting.value));
  if (setting.key == "Where") return as(kept_path(setting.value));
  if (setting.key == "Type") return as(kept_type(setting.value));
  if (setting.key == "Options") return as(keep_known_options(setting.value, Variables::unit));
  return {};
}

}  // namespace

std::string keep_unit(std::string_view text) {
  LineWriter kept;
  std::string section;
  UnitSetting setting;
  for (UnitSettings settings(text); settings.next(setting);) {
    const std::string some = kept_setting(setting);
    if (some.empty()) continue;
    // The heading stood somewhere between the settings: in the line before this one there is room.
    if (section != setting.section) kept.put(std::max(setting.line, 2U) - 1, "[" + std::string(setting.section) + "]");
    section = setting.section;
    kept.put(setting.line, some);
  }
  if (kept.line() == 0 && !text::trim(text).empty()) return looks_like_unit(text) ? "#\n" : "?\n";
  return kept.take();
}

std::string keep_unit_links(std::string_view text) {
  LineWriter kept;
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);)
    if (line.find(" -> ") != std::string_view::npos && is_unit_path(line.substr(0, line.find(" -> "))))
      kept.put(lines.number(), line);
  if (std::string links = kept.take(); !links.empty() || text::trim(text).empty()) return links;
  return "?\n";  // something was given, and it is no such list
}

}  // namespace netuse::inline v0::samba::remembered
