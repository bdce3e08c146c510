// SPDX-License-Identifier: MIT
// The whole command on a host with 10,000 mounts (bind mounts in a mount namespace of our own, so root is needed),
// against a program that only reads the mount table; and a look of who waits for changes against a whole snapshot. What
// is counted is the processor time of the process.
#include <chrono>
#include <filesystem>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/resource.h>
#include <vector>

#include <benchmark/benchmark.h>

#include "netuse/services.hpp"
#include "program.hpp"

namespace {

/// Leaves the host's mount namespace and mounts a folder many times; gone with this process. Why not, if it cannot.
const char* enter_namespace(int mounts) {
  if (::unshare(CLONE_NEWNS) != 0) return "no mount namespace of its own: run as root";
  if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return "the namespace cannot be made private";
  const std::string place = "/dev/shm";  // every host has it, and no build stands in it
  if (::mount("tmpfs", place.c_str(), "tmpfs", 0, nullptr) != 0) return "a tmpfs cannot be mounted";
  const std::string source = place + "/source";
  std::filesystem::create_directory(source);
  for (int i = 0; i < mounts; ++i) {
    const std::string point = place + "/" + std::to_string(i);
    std::filesystem::create_directory(point);
    if (::mount(source.c_str(), point.c_str(), nullptr, MS_BIND, nullptr) != 0) return "a bind mount failed";
  }
  return nullptr;
}

/// Enters it at the first call: the benchmarks with fewer mounts run before those with more.
template <int mounts>
const char* namespace_problem() {
  static const char* const problem = enter_namespace(mounts);
  return problem;
}

void run_in_namespace(benchmark::State& state, const std::vector<std::string>& words) {
  if (const char* const problem = namespace_problem<10'000>()) return state.SkipWithError(problem);
  for (auto _ : state) {
    const netuse::bench::Run run = netuse::bench::run(words);
    if (!run.ok) return state.SkipWithError("the program failed");
    state.SetIterationTime(run.processor);
  }
}

void live_read_of_10000_mounts(benchmark::State& state) {
  run_in_namespace(state, {"/bin/cat", "/proc/self/mounts"});
}
void live_netuse_with_10000_mounts(benchmark::State& state) {
  run_in_namespace(state, {NETUSE_COMMAND, "--format", "json"});
}

double own_time() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return netuse::bench::seconds(used.ru_utime) + netuse::bench::seconds(used.ru_stime);
}

/// All that this process does in that time is `work`.
template <class Work>
void run_here(benchmark::State& state, Work work) {
  for (auto _ : state) {
    const double begun = own_time();
    work();
    state.SetIterationTime(own_time() - begun);
  }
}

void live_snapshot_of_10000_mounts(benchmark::State& state) {
  if (const char* const problem = namespace_problem<10'000>()) return state.SkipWithError(problem);
  const netuse::Services services = netuse::open("auto");
  run_here(state, [&] { benchmark::DoNotOptimize(services.snapshot()); });
}

/// Nothing happens. Twenty milliseconds are the shortest time between two looks: an iteration is a hundred of them.
template <int mounts>
void live_looks_at_mounts(benchmark::State& state) {
  if (const char* const problem = namespace_problem<mounts>()) return state.SkipWithError(problem);
  netuse::Subscription events = netuse::open("auto").exec_notification_query(
      "SELECT * FROM __InstanceOperationEvent WITHIN 0.02 WHERE TargetInstance ISA 'Win32_NetworkConnection'");
  run_here(state, [&] { benchmark::DoNotOptimize(events.next(std::chrono::milliseconds(2000))); });
}

BENCHMARK(live_looks_at_mounts<50>)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);
BENCHMARK(live_read_of_10000_mounts)->UseManualTime()->Iterations(100)->Unit(benchmark::kMillisecond);
BENCHMARK(live_netuse_with_10000_mounts)->UseManualTime()->Iterations(100)->Unit(benchmark::kMillisecond);
BENCHMARK(live_snapshot_of_10000_mounts)->UseManualTime()->Iterations(100)->Unit(benchmark::kMillisecond);
BENCHMARK(live_looks_at_mounts<10'000>)->UseManualTime()->Iterations(3)->Unit(benchmark::kMillisecond);

}  // namespace
