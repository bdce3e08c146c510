// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "backend.hpp"
#include "netuse/snapshot.hpp"

/// Documents of a Linux host in, its connections out.
namespace netuse::tests {

struct HostText {
  std::string name;
  std::string text;
};

inline Snapshot interpret(const std::vector<HostText>& documents, const backends::InterpretOptions& options = {}) {
  model::Evidence evidence;
  for (const HostText& d : documents) evidence.put({.name = d.name, .text = d.text});
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba"});
  backends::samba_backend.interpret(evidence, options, *snapshot);
  snapshot->keep(std::move(evidence));
  return Snapshot(snapshot);
}

inline std::vector<NetworkConnection> connections(const std::vector<HostText>& documents) {
  std::vector<NetworkConnection> list;
  for (const NetworkConnection& c : interpret(documents).connections()) list.push_back(c);
  return list;
}

inline bool says(const Snapshot& snapshot, Severity severity, std::string_view words) {
  return std::ranges::any_of(snapshot.diagnostics(), [&](const Diagnostic& d) {
    return d.severity == severity && d.message.find(words) != std::string::npos;
  });
}

inline std::string server(std::string_view name, std::string_view tcp, std::string_view trees,
                          std::string_view dialect = "0x311") {
  return "1) ConnectionId: 0x1 Hostname: " + std::string(name) + " \nNumber of credits: 1 Dialect " +
         std::string(dialect) + "\nTCP status: " + std::string(tcp) +
         " Instance: 1\n\n\tSessions: \n\t1) Address: 10.0.0.7 Uses: 1 Capability: 0x3\t" +
         "Session Status: 1 \n\n\tShares: \n" + std::string(trees) + "\n\tMIDs: \n--\n";
}
inline std::string tree(std::string_view unc, std::string_view access = "0x1f01ff", std::string_view marks = "") {
  return "\t1) " + std::string(unc) +
         " Mounts: 1 DevInfo: 0x20 Attributes: 0x1\n\tPathComponentMax: 255 Status: 1 type: DISK " +
         "Serial Number: 0x1" + std::string(marks) + "\n\ttid: 0x5\tMaximal Access: " + std::string(access) + "\n";
}
inline const std::string mount_z = "//srv/share /mnt/z cifs rw,vers=3.1.1,username=ann,domain=CORP,addr=10.0.0.7 0 0\n";

}  // namespace netuse::tests
