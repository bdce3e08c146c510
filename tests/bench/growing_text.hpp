// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "model/evidence.hpp"

/// Lines of documents that grow.
namespace netuse::bench {

inline constexpr std::string_view mounts = "/proc/self/mounts";
inline constexpr std::string_view mountinfo = "/proc/self/mountinfo";
inline constexpr std::string_view debug_data = "/proc/fs/cifs/DebugData";
inline constexpr std::string_view fstab = "/etc/fstab";

inline std::string text_of(long n) {
  return std::to_string(n);
}

/// `count` texts one after another.
template <class Make>
std::string repeat(long count, Make make) {
  std::string text;
  for (long i = 0; i < count; ++i) text += make(i);
  return text;
}
inline std::string copies(long count, std::string_view part) {
  return repeat(count, [&](long) { return part; });
}

inline model::Evidence evidence(std::initializer_list<std::pair<std::string_view, std::string>> documents) {
  model::Evidence all;
  for (const auto& [name, text] : documents) all.put({.name = std::string(name), .text = text});
  return all;
}

inline std::string mount_line(const std::string& source, const std::string& point, const std::string& options) {
  return source + " " + point + " cifs rw,vers=3.1.1," + options + " 0 0\n";
}
inline std::string info_line(long id, const std::string& root, const std::string& point, const std::string& source) {
  return text_of(id) + " 1 0:" + text_of(id) + " " + root + " " + point + " rw - cifs " + source + " rw,vers=3.1.1\n";
}
inline std::string fstab_line(const std::string& source, const std::string& point,
                              const std::string& options = "guest") {
  return source + " " + point + " cifs " + options + " 0 0\n";
}

inline std::string server_text(long i, const std::string& address, std::string_view tcp = "1") {
  return text_of(i + 1) +
         ") ConnectionId: 0x1 Hostname: srv \nNumber of credits: 1 Dialect 0x311\nTCP status: " + std::string(tcp) +
         " Instance: 1\nLocal Users To Server: 1 SecMode: 0x1 Req On Wire: 1\n\n\tSessions: \n" +
         "\t1) Address: " + address + " Uses: 1 Capability: 0x3\tSession Status: 1 \n";
}
inline std::string tree_text(long i, const std::string& unc, const std::string& more = {}) {
  return "\t" + text_of(i + 1) + ") " + unc +
         " Mounts: 1 DevInfo: 0x20 Attributes: 0x1\n\tPathComponentMax: 255 Status: 1 type: DISK Serial Number: 0x1\n" +
         "\ttid: 0x1\tMaximal Access: 0x1f01ff\n" + more;
}
inline std::string address_of(long i) {
  return "10." + text_of(i / 65536 % 256) + "." + text_of(i / 256 % 256) + "." + text_of(i % 256);
}

}  // namespace netuse::bench
