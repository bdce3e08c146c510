// SPDX-License-Identifier: MIT
#include "samba/notation/mark.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "samba/notation/mount_option.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::inline notation {

namespace {

using model::Keywords;

/// Does the number tell a person?
bool is_of_person(std::string_view key) noexcept {
  constexpr auto keys = std::to_array<std::string_view>({"backupgid", "backupuid", "cruid", "gid", "uid"});
  return std::ranges::find(keys, key) != keys.end();
}

/// Of `sec=krb5`, mount.cifs writes down who ran it, and the reader asks whether that was root.
bool uses_kerberos(std::string_view options) noexcept {
  return options.find("sec=krb5") != std::string_view::npos;
}

void mark_value(const MountOption& option, std::string_view options, Keywords& into) {
  switch (value_of_option(option.key)) {
    case OptionValue::number:
      return is_of_person(option.key) ? into.tell(option.value) : into.keep(option.value);
    case OptionValue::duration:
    case OptionValue::dialect:
    case OptionValue::word:
    case OptionValue::charset:
      return into.keep(option.value);
    case OptionValue::unit:
      return mark_unit_name(option.value, into);
    case OptionValue::user:
      if (option.value == "root" && uses_kerberos(options)) into.keep(option.value);
      return;
    default:
      return;
  }
}

bool is_variable(std::string_view name) noexcept {
  constexpr auto known = std::to_array<std::string_view>({"ARCH", "CPU", "DOLLAR", "DOMAIN_NAME", "DOMAIN_USER", "GID",
                                                          "GROUP", "HOME", "HOST", "OSNAME", "OSREL", "OSVERS", "SHOST",
                                                          "UID", "USER", "USERDN", "USERGID", "USERHOME", "USERUID"});
  return std::ranges::find(known, name) != known.end();
}

/// How many characters at the start of the text are a variable.
std::size_t size_of_variable(std::string_view text) noexcept {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  const char open = text.size() > 1 ? text[1] : '\0';
  const char close = open == '(' ? ')' : open == '{' ? '}' : '\0';
  const std::size_t begin = close == '\0' ? 1 : 2;
  if (close == '\0' && text.front() == '%') return 0;
  const std::size_t end = std::min(text.find_first_not_of(letters, begin), text.size());
  if (end <= begin || !is_variable(text.substr(begin, end - begin))) return 0;
  if (close == '\0') return end;
  return end < text.size() && text[end] == close ? end + 1 : 0;
}

/// `mnt-x` is the unit of /mnt/x: where the path keeps its first folder, so does the unit.
void mark_unit_folder(std::string_view name, Keywords& into) {
  std::string path("/");
  path += name;
  std::ranges::replace(path, '-', '/');
  if (const std::size_t size = model::common_folder(path).size(); size != 0) into.keep(name.substr(0, size - 1));
}

bool take_ending(std::string_view& name, std::string_view ending, Keywords& into) {
  if (!name.ends_with(ending)) return false;
  into.keep(name.substr(name.size() - ending.size()));
  name.remove_suffix(ending.size());
  return true;
}

}  // namespace

void mark_options(std::string_view options, Keywords& into) {
  MountOption option;
  for (MountOptionWalk walk(options); walk.next(option);) {
    if (value_of_option(option.key) == OptionValue::unknown) continue;
    into.keep(option.key);
    mark_value(option, options, into);
  }
}

void mark_variables(std::string_view text, Keywords& into) {
  for (std::size_t at = text.find_first_of("$%"); at != std::string_view::npos; at = text.find_first_of("$%", at + 1))
    into.keep(text.substr(at, size_of_variable(text.substr(at))));
}

void mark_unit_name(std::string_view name, Keywords& into) {
  constexpr auto targets =
      std::to_array<std::string_view>({"basic", "default", "graphical", "local-fs", "local-fs-pre", "multi-user",
                                       "network", "network-online", "remote-fs", "remote-fs-pre"});
  for (const std::string_view folder : {".d", ".wants", ".requires"}) take_ending(name, folder, into);
  if (name == "mount" || name == "automount") return into.keep(name);  // drop-ins of all of the type
  if (take_ending(name, ".target", into)) {
    if (std::ranges::find(targets, name) != targets.end()) into.keep(name);
    return;
  }
  for (const std::string_view ending : {".automount", ".mount", ".service", ".timer"})
    if (take_ending(name, ending, into)) return mark_unit_folder(name, into);
}

}  // namespace netuse::inline v0::samba::inline notation
