// SPDX-License-Identifier: MIT
// A mount table in which one line of ten is cifs: parsed to instances here, parsed to entries by libmount.
#include <cstdio>
#include <libmount.h>
#include <string>

#include <benchmark/benchmark.h>

#include "backend.hpp"
#include "inputs.hpp"

namespace {

using netuse::bench::mount_table;

void netuse_mount_table(benchmark::State& state) {
  netuse::model::Evidence evidence;
  evidence.put({.name = "/proc/self/mounts", .text = mount_table({.lines = state.range(0), .smb_one_in = 10})});
  for (auto _ : state) {
    netuse::model::Snapshot snapshot{netuse::model::Origin{}};
    netuse::backends::samba_backend.interpret(evidence, {}, snapshot);
    if (snapshot.connections().size() != static_cast<std::size_t>(state.range(0) / 10))
      state.SkipWithError("lost mounts");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void libmount_mount_table(benchmark::State& state) {
  std::string text = mount_table({.lines = state.range(0), .smb_one_in = 10});
  for (auto _ : state) {
    std::FILE* const stream = fmemopen(text.data(), text.size(), "r");
    libmnt_table* const table = mnt_new_table();
    if (mnt_table_parse_stream(table, stream, "mounts") != 0) state.SkipWithError("libmount failed");
    if (mnt_table_get_nents(table) != state.range(0)) state.SkipWithError("lost mounts");
    mnt_unref_table(table);
    std::fclose(stream);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(netuse_mount_table)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(libmount_mount_table)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

}  // namespace
