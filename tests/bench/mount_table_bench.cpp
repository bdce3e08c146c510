// SPDX-License-Identifier: MIT
// A mount table in which one line of ten is cifs: parsed to instances here, parsed to entries by libmount.
#include <cstdio>
#include <libmount.h>
#include <string>

#include <benchmark/benchmark.h>

#include "backend.hpp"

namespace {

std::string mount_table(long lines) {
  std::string text;
  for (long i = 0; i < lines; ++i) {
    const std::string n = std::to_string(i);
    if (i % 10 == 0)
      text += "//server" + std::to_string(i % 97) + ".example/share" + n + " /mnt/share" + n +
              " cifs rw,relatime,vers=3.1.1,cache=strict,username=user,domain=CORP,uid=0,noforceuid,gid=0,noforcegid,"
              "addr=192.0.2.7,file_mode=0755,dir_mode=0755,soft,nounix,serverino,mapposix,rsize=4194304,wsize=4194304,"
              "bsize=1048576,retrans=1,echo_interval=60,actimeo=1,closetimeo=1 0 0\n";
    else
      text += "overlay /var/lib/containers/storage/overlay/" + n + "/merged overlay rw,relatime,lowerdir=/a/" + n +
              ",upperdir=/b/" + n + ",workdir=/c/" + n + " 0 0\n";
  }
  return text;
}

void netuse_mount_table(benchmark::State& state) {
  netuse::model::Evidence evidence;
  evidence.put({.name = "/proc/self/mounts", .text = mount_table(state.range(0))});
  for (auto _ : state) {
    netuse::model::Snapshot snapshot{netuse::model::Origin{}};
    netuse::backends::samba_backend.interpret(evidence, {}, snapshot);
    if (snapshot.connections().size() != static_cast<std::size_t>(state.range(0) / 10))
      state.SkipWithError("lost mounts");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void libmount_mount_table(benchmark::State& state) {
  std::string text = mount_table(state.range(0));
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
