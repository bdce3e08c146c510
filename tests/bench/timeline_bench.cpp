// SPDX-License-Identifier: MIT
// A timeline of 10,000 frames of twenty mounts, of which one changes from frame to frame: how long a frame more takes,
// how long the file is for each, and what the command needs for the newest frame and to walk over all of them.
#include <filesystem>
#include <string>

#include <benchmark/benchmark.h>

#include "netuse/netuse.hpp"
#include "program.hpp"
#include "twenty_mounts.hpp"

namespace {

namespace fs = std::filesystem;
using netuse::bench::Run;

constexpr std::size_t frames = 10'000;

/// Gone with this process.
class LongTimeline {
 public:
  LongTimeline() {
    fs::remove(path_);
    netuse::TimelineWriter writer(path_);
    for (std::size_t i = 0; i < frames; ++i) writer.append(netuse::Snapshot(netuse::test::twenty_mounts(i)));
  }
  LongTimeline(const LongTimeline&) = delete;
  LongTimeline& operator=(const LongTimeline&) = delete;
  ~LongTimeline() { fs::remove(path_); }

  static const std::string& path() {
    static const LongTimeline made;
    return made.path_;
  }

 private:
  std::string path_ = (fs::temp_directory_path() / "netuse-timeline-bench.json").string();
};

void timeline_append(benchmark::State& state) {
  const std::string copy = LongTimeline::path() + ".copy.json";
  fs::copy_file(LongTimeline::path(), copy, fs::copy_options::overwrite_existing);
  state.counters["bytes_a_frame"] = static_cast<double>(fs::file_size(copy)) / frames;
  {
    netuse::TimelineWriter writer(copy);
    std::size_t number = frames;
    for (auto _ : state) writer.append(netuse::Snapshot(netuse::test::twenty_mounts(number++)));
  }
  fs::remove(copy);
}

void run_command(benchmark::State& state, const std::vector<std::string>& words) {
  for (auto _ : state) {
    const Run run = netuse::bench::run(words);
    if (!run.ok) return state.SkipWithError("the command failed");
    state.SetIterationTime(run.processor);
    state.counters["peak_mib"] = run.peak_mib;
  }
}

void timeline_command_newest(benchmark::State& state) {
  run_command(state, {NETUSE_COMMAND, "--source", LongTimeline::path(), "--format", "csv"});
}
void timeline_command_oldest(benchmark::State& state) {
  run_command(state, {NETUSE_COMMAND, "--source", LongTimeline::path(), "--format", "csv", "--frame", "1"});
}
void timeline_command_watch(benchmark::State& state) {
  run_command(state, {NETUSE_COMMAND, "watch", "--source", LongTimeline::path(), "--lines"});
}

BENCHMARK(timeline_append)->Iterations(300)->Unit(benchmark::kMicrosecond);
BENCHMARK(timeline_command_newest)->UseManualTime()->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(timeline_command_oldest)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);
BENCHMARK(timeline_command_watch)->UseManualTime()->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
