// SPDX-License-Identifier: MIT
// smbstatus --json of many sessions and tree connects to connections, against Boost.JSON alone making a document of
// the same text. Under three times its time is wanted, and the time per session must stay.
#include <string>

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include "inputs.hpp"
#include "samba/server/inbound.hpp"

namespace {

using netuse::bench::smb_conf;
using netuse::bench::smbstatus_text;

void boost_json_smbstatus(benchmark::State& state) {
  const std::string text = smbstatus_text(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    boost::json::monotonic_resource memory;
    benchmark::DoNotOptimize(boost::json::parse(text, &memory));
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void netuse_smbstatus(benchmark::State& state) {
  netuse::model::Evidence evidence;
  evidence.put({.name = "smbstatus --json", .text = smbstatus_text(static_cast<int>(state.range(0)))});
  evidence.put({.name = "testparm", .text = smb_conf()});
  for (auto _ : state) {
    netuse::model::Snapshot snapshot{netuse::model::Origin{.host = "files01"}};
    netuse::samba::server::add_inbound(evidence, false, snapshot);
    if (snapshot.connections().size() != static_cast<std::size_t>(state.range(0)) || !snapshot.diagnostics().empty())
      state.SkipWithError("lost connections");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(evidence.documents().front().text.size()));
}

BENCHMARK(boost_json_smbstatus)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(netuse_smbstatus)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
