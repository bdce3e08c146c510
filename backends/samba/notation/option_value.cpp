// SPDX-License-Identifier: MIT
#include "samba/notation/option_value.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.hpp"

namespace netuse::inline v0::samba::inline notation {

namespace {

using enum OptionValue;
using Row = std::pair<std::string_view, OptionValue>;

/// By name. Flags that mount(8), systemd and the kernel know for every file system stand among those of SMB.
constexpr auto known = std::to_array<Row>({
    {"_netdev", none},
    {"acdirmax", number},
    {"acl", none},
    {"acregmax", number},
    {"actimeo", number},
    {"addr", address},
    {"async", none},
    {"atime", none},
    {"auto", none},
    {"backupgid", number},
    {"backupuid", number},
    {"bind", none},
    {"brl", none},
    {"bsize", number},
    {"cache", word},
    {"cifsacl", none},
    {"closetimeo", number},
    {"comment", word},
    {"compress", none},
    {"context", pointer},
    {"cred", pointer},
    {"credentials", pointer},
    {"cruid", number},
    {"defaults", none},
    {"defcontext", pointer},
    {"dev", none},
    {"dir_mode", number},
    {"directio", none},
    {"dom", domain},
    {"domain", domain},
    {"domainauto", none},
    {"dynperm", none},
    {"echo_interval", number},
    {"esize", number},
    {"exec", none},
    {"file_mode", number},
    {"forcegid", none},
    {"forcemand", none},
    {"forcemandatorylock", none},
    {"forceuid", none},
    {"fsc", none},
    {"fscontext", pointer},
    {"fstype", word},
    {"gid", number},
    {"group", none},
    {"guest", none},
    {"handlecache", none},
    {"handletimeout", number},
    {"hard", none},
    {"idsfromsid", none},
    {"intr", none},
    {"iocharset", charset},
    {"ip", address},
    {"lazytime", none},
    {"linux", none},
    {"locallease", none},
    {"mand", none},
    {"mapchars", none},
    {"mapposix", none},
    {"max_cached_dirs", number},
    {"max_channels", number},
    {"max_credits", number},
    {"mfsymlinks", none},
    {"modefromsid", none},
    {"multichannel", none},
    {"multiuser", none},
    {"nativesocket", none},
    {"noacl", none},
    {"noatime", none},
    {"noauto", none},
    {"noautotune", none},
    {"noblocksend", none},
    {"nobrl", none},
    {"nocase", none},
    {"nocifsacl", none},
    {"nodelete", none},
    {"nodev", none},
    {"nodfs", none},
    {"nodiratime", none},
    {"noexec", none},
    {"nofail", none},
    {"noforcegid", none},
    {"noforceuid", none},
    {"nohandlecache", none},
    {"nointr", none},
    {"nolease", none},
    {"nolinux", none},
    {"nomand", none},
    {"nomapchars", none},
    {"nomapposix", none},
    {"nomultichannel", none},
    {"nonativesocket", none},
    {"noperm", none},
    {"nopersistenthandles", none},
    {"noposix", none},
    {"noposixpaths", none},
    {"norelatime", none},
    {"noresilienthandles", none},
    {"noserverino", none},
    {"nosetuids", none},
    {"nosharesock", none},
    {"nosparse", none},
    {"nostrictsync", none},
    {"nosuid", none},
    {"nosymfollow", none},
    {"nounicode", none},
    {"nounix", none},
    {"nouser", none},
    {"nouser_xattr", none},
    {"owner", none},
    {"perm", none},
    {"persistenthandles", none},
    {"port", number},
    {"posix", none},
    {"posixpaths", none},
    {"rasize", number},
    {"rdma", none},
    {"relatime", none},
    {"remount", none},
    {"reparse", word},
    {"resilienthandles", none},
    {"retrans", number},
    {"ro", none},
    {"rootcontext", pointer},
    {"rsize", number},
    {"rw", none},
    {"rwpidforward", none},
    {"seal", none},
    {"sec", word},
    {"seclabel", none},
    {"serverino", none},
    {"setuids", none},
    {"sfu", none},
    {"sign", none},
    {"signloosely", none},
    {"snapshot", number},
    {"soft", none},
    {"srcaddr", address},
    {"strictatime", none},
    {"strictcache", none},
    {"strictsync", none},
    {"suid", none},
    {"symlink", word},
    {"sync", none},
    {"tcpnodelay", none},
    {"uid", number},
    {"unc", remote},
    {"unicode", none},
    {"unix", none},
    {"upcall_target", word},
    {"user", user},
    {"user_xattr", none},
    {"username", user},
    {"users", none},
    {"vers", dialect},
    {"witness", none},
    {"workgroup", domain},
    {"wsize", number},
    {"x-gvfs-hide", none},
    {"x-gvfs-show", none},
    {"x-systemd.after", pointer},
    {"x-systemd.automount", none},
    {"x-systemd.before", pointer},
    {"x-systemd.device-timeout", duration},
    {"x-systemd.idle-timeout", duration},
    {"x-systemd.mount-timeout", duration},
    {"x-systemd.required-by", unit},
    {"x-systemd.requires", pointer},
    {"x-systemd.requires-mounts-for", pointer},
    {"x-systemd.rw-only", none},
    {"x-systemd.wanted-by", unit},
    {"x-systemd.wants", pointer},
});
static_assert(std::ranges::is_sorted(known, {}, &Row::first));

constexpr auto words = std::to_array<std::string_view>({"app",          "cifs",
                                                        "default",      "krb5",
                                                        "krb5i",        "krb5p",
                                                        "lanman",       "loose",
                                                        "mapposix",     "mount",
                                                        "native",       "nfs",
                                                        "none",         "ntlm",
                                                        "ntlmi",        "ntlmssp",
                                                        "ntlmsspi",     "ntlmv2",
                                                        "ntlmv2i",      "ro",
                                                        "rw",           "sfu",
                                                        "singleclient", "smb3",
                                                        "strict",       "systemd.automount",
                                                        "unix",         "unknown",
                                                        "wsl"});
static_assert(std::ranges::is_sorted(words));

bool is_only(std::string_view text, std::string_view characters) noexcept {
  return !text.empty() && text.size() <= 64 && text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_word(std::string_view value) noexcept {
  return std::ranges::binary_search(words, value);
}

bool is_duration(std::string_view value) noexcept {
  constexpr auto units = std::to_array<std::string_view>({"", "s", "sec", "m", "min", "h", "d", "ms", "us"});
  const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
  return digits != 0 && digits < 20 && std::ranges::find(units, value.substr(digits)) != units.end();
}

bool is_charset(std::string_view value) noexcept {
  constexpr auto names = std::to_array<std::string_view>({"ascii", "big5", "default", "euc-jp", "euc-kr", "gb2312",
                                                          "koi8-r", "koi8-ru", "koi8-u", "sjis", "tis-620", "utf8"});
  for (const std::string_view family : {"cp", "iso8859-"})
    if (value.starts_with(family)) return is_only(value.substr(family.size()), "0123456789-");
  return std::ranges::find(names, value) != names.end();
}

/// Digits of either family, perhaps with a scope.
bool is_address(std::string_view value) noexcept {
  const auto parts = text::cut(value, '%');
  return is_only(parts.head, "0123456789abcdefABCDEF:.") && parts.head.find_first_of(":.") != std::string_view::npos &&
         (!parts.found || is_only(parts.tail, "0123456789"));
}

}  // namespace

OptionValue value_of_option(std::string_view key) noexcept {
  const auto at = std::ranges::lower_bound(known, key, {}, &Row::first);
  return at != known.end() && at->first == key ? at->second : unknown;
}

bool is_unit_name(std::string_view name) noexcept {
  constexpr auto kinds = std::to_array<std::string_view>({".target", ".service", ".mount", ".automount", ".timer"});
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:-_.@\\";
  return name.size() < 256 && name.find_first_not_of(letters) == std::string_view::npos &&
         std::ranges::any_of(kinds, [&](std::string_view kind) { return name.ends_with(kind); });
}

bool fits(OptionValue kind, std::string_view value) noexcept {
  switch (kind) {
    case number:
      return is_only(value, "0123456789abcdefABCDEFx") && text::is_digit(value.front());
    case duration:
      return is_duration(value);
    case dialect:
      return value == "default" || is_only(value, "0123456789.");
    case word:
      return is_word(value);
    case charset:
      return is_charset(value);
    case address:
      return is_address(value);
    case unit:
      return is_unit_name(value);
    default:
      return false;
  }
}

}  // namespace netuse::inline v0::samba::inline notation
