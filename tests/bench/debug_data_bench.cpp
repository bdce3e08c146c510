// SPDX-License-Identifier: MIT
// DebugData joined to mounts: five shares a server, one mount a share. Linear if the time per share stays.
#include <string>

#include <benchmark/benchmark.h>

#include "backend.hpp"

namespace {

std::string server_text(long server) {
  const std::string name = "server" + std::to_string(server) + ".example";
  std::string text = std::to_string(server + 1) + ") ConnectionId: 0x1 Hostname: " + name +
                     " \nNumber of credits: 1,1,1 Dialect 0x311\nTCP status: 1 Instance: 1\n"
                     "Local Users To Server: 1 SecMode: 0x1 Req On Wire: 0\n\n\tSessions: \n"
                     "\t1) Address: 192.0.2.7 Uses: 1 Capability: 0x30004f\tSession Status: 1 \n"
                     "\tSecurity type: RawNTLMSSP  SessionId: 0xed\n\tUser: 0 Cred User: 0\n\n\tShares: \n";
  for (int share = 0; share < 5; ++share)
    text += "\t" + std::to_string(share) + ") \\\\" + name + "\\share" + std::to_string(share) +
            " Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f\n\tPathComponentMax: 255 Status: 1 type: DISK Serial Number: "
            "0x1\n\tShare Capabilities: None\tShare Flags: 0x0\n\ttid: 0x1\tMaximal Access: 0x1f01ff\n\n";
  return text + "\tMIDs: \n--\n";
}

void netuse_debug_data_join(benchmark::State& state) {
  std::string debug = "CIFS Version 2.61\nServers: \n";
  std::string mounts;
  for (long server = 0; server < state.range(0); ++server) {
    debug += server_text(server);
    for (int share = 0; share < 5; ++share) {
      const std::string tail = std::to_string(server) + ".example/share" + std::to_string(share);
      mounts += "//server" + tail + " /mnt/" + tail + " cifs rw,vers=3.1.1,username=u,addr=192.0.2.7 0 0\n";
    }
  }
  netuse::model::Evidence evidence;
  evidence.put({.name = "/proc/self/mounts", .text = mounts});
  evidence.put({.name = "/proc/fs/cifs/DebugData", .text = debug});
  for (auto _ : state) {
    netuse::model::Snapshot snapshot{netuse::model::Origin{}};
    netuse::backends::samba_backend.interpret(evidence, {}, snapshot);
    if (snapshot.connections().size() != static_cast<std::size_t>(state.range(0) * 5))
      state.SkipWithError("lost mounts");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0) * 5);
}

BENCHMARK(netuse_debug_data_join)->Arg(100)->Arg(1000)->Arg(4000)->Unit(benchmark::kMicrosecond);

}  // namespace
