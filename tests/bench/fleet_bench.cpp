// SPDX-License-Identifier: MIT
// One question to the recordings of many hosts, each with twenty connections: files read, evidence interpreted, query
// answered. Wall time, since the files are read on all cores. And the whole command, on one core and on two, against a
// program that only reads the files.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "backend.hpp"
#include "netuse/netuse.hpp"
#include "program.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int connections_a_host = 20;

/// A host with some mounts of two servers, one of which is gone.
netuse::Snapshot host_snapshot(const std::string& host) {
  std::string mounts = "/dev/vda1 / ext4 rw,relatime 0 0\nproc /proc proc rw,nosuid 0 0\n";
  std::string debug = "CIFS Version 2.61\nServers: \n";
  for (int server = 0; server < 2; ++server) {
    const std::string name = "files0" + std::to_string(server);
    const std::string address = "192.0.2." + std::to_string(server);
    debug += std::to_string(server + 1) + ") ConnectionId: 0x1 Hostname: " + name +
             " \nNumber of credits: 1,1,1 Dialect 0x311\nTCP status: " + (server == 0 ? "1" : "3") +
             " Instance: 1\n\n\tSessions: \n\t1) Address: " + address +
             " Uses: 1 Capability: 0x30004f\tSession Status: 1 \n\n\tShares: \n";
    for (int i = 0; i < connections_a_host / 2; ++i) {
      const std::string share = "share" + std::to_string(i);
      mounts.append("//").append(name).append("/").append(share).append(" /mnt/").append(name).append(share);
      mounts += " cifs rw,vers=3.1.1,username=user,domain=CORP,addr=" + address + ",soft,serverino 0 0\n";
      debug += "\t1) \\\\" + name + "\\" + share +
               " Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f\n\tPathComponentMax: 255 Status: 1 type: DISK "
               "Serial Number: 0x1\n\ttid: 0x1\tMaximal Access: 0x1f01ff\n\n";
    }
    debug += "\tMIDs: \n--\n";
  }
  netuse::model::Evidence evidence;
  evidence.put({.name = "/proc/sys/kernel/hostname", .text = host + "\n"});
  evidence.put({.name = "/proc/self/mounts", .text = mounts});
  evidence.put({.name = "/proc/fs/cifs/DebugData", .text = debug});
  auto snapshot = std::make_shared<netuse::model::Snapshot>(netuse::model::Origin{.backend = "samba", .host = host});
  netuse::backends::samba_backend.interpret(evidence, {}, *snapshot);
  snapshot->keep(std::move(evidence));
  return netuse::Snapshot(snapshot);
}

/// A folder of recordings, gone with this object.
class Fleet {
 public:
  explicit Fleet(long hosts) {
    fs::create_directories(folder_);
    const std::string pattern = "host-00000";
    const std::string recording = netuse::to_recording(host_snapshot(pattern));
    for (long i = 0; i < hosts; ++i) {
      std::string name = std::to_string(i);
      name = "host-" + std::string(5 - std::min<std::size_t>(5, name.size()), '0') + name;
      std::string text = recording;
      for (std::size_t at = text.find(pattern); at != std::string::npos; at = text.find(pattern, at + 1))
        text.replace(at, pattern.size(), name);
      std::ofstream(folder_ / (name + ".json")) << text;
    }
  }
  Fleet(const Fleet&) = delete;
  Fleet& operator=(const Fleet&) = delete;
  ~Fleet() { fs::remove_all(folder_); }

  std::string source() const { return "recordings:" + folder_.string(); }
  std::string folder() const { return folder_.string(); }

 private:
  fs::path folder_ = fs::temp_directory_path() / "netuse-fleet-bench";
};

void fleet_query(benchmark::State& state) {
  const Fleet fleet(state.range(0));
  const netuse::Query query(
      "SELECT __SERVER, LocalName FROM Win32_NetworkConnection WHERE ConnectionState <> 'Connected'");
  for (auto _ : state) {
    long found = 0;
    auto objects = netuse::open(fleet.source()).exec_query(query);
    while (objects.next()) ++found;
    if (found != state.range(0) * connections_a_host / 2) state.SkipWithError("connections were lost");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

/// `cores` as taskset names them. Processor time on one core, wall time on more.
void run_over_fleet(benchmark::State& state, const std::string& cores, bool only_read) {
  const Fleet fleet(state.range(0));
  std::vector<std::string> words{"/usr/bin/taskset", "-c", cores};
  if (only_read)
    words.insert(words.end(), {"/bin/sh", "-c", "find " + fleet.folder() + " -name '*.json' -exec cat {} +"});
  else
    words.insert(words.end(), {NETUSE_COMMAND, "query",
                               "SELECT __SERVER, LocalName FROM Win32_NetworkConnection WHERE Status <> 'OK'",
                               "--source", fleet.source(), "--format", "csv", "--timeout", "600"});
  for (auto _ : state) {
    const netuse::bench::Run run = netuse::bench::run(words);
    if (!run.ok) return state.SkipWithError("the program failed");
    state.SetIterationTime(cores == "0" ? run.processor : run.wall);
    state.counters["peak_mib"] = run.peak_mib;
  }
}

void fleet_read_on_one_core(benchmark::State& state) {
  run_over_fleet(state, "0", true);
}
void fleet_command_on_one_core(benchmark::State& state) {
  run_over_fleet(state, "0", false);
}
void fleet_command_on_two_cores(benchmark::State& state) {
  run_over_fleet(state, "0,1", false);
}

BENCHMARK(fleet_read_on_one_core)->Arg(10'000)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(fleet_command_on_one_core)->Arg(10'000)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(fleet_command_on_two_cores)->Arg(10'000)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(fleet_command_on_two_cores)->Arg(50'000)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(fleet_query)->Arg(1'000)->Arg(10'000)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
