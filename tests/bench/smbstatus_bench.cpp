// SPDX-License-Identifier: MIT
// smbstatus --json of many sessions and tree connects to connections, against Boost.JSON alone making a document of
// the same text. Under three times its time is wanted, and the time per session must stay.
#include <cstdio>
#include <string>

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include "samba/server/inbound.hpp"

namespace {

std::string format(const char* shape, auto... values) {
  const int size = std::snprintf(nullptr, 0, shape, values...);
  std::string text(static_cast<std::size_t>(size) + 1, '\0');
  static_cast<void>(std::snprintf(text.data(), text.size(), shape, values...));
  text.pop_back();
  return text;
}

/// As Samba 4.22 prints them.
std::string session_text(int id) {
  return format(
      R"("%d": {"session_id": "%d", "server_id": {"pid": "%d", "task_id": "0", "vnn": "4294967295", "unique_id": )"
      R"("5989625412983914224"}, "uid": %d, "gid": 1001, "username": "user%d", "groupname": "users", "creation_time": )"
      R"("2026-11-22T11:16:46.186143+00:00", "expiration_time": "30828-09-14T02:48:05.477581+00:00", "auth_time": )"
      R"("2026-11-22T11:16:46.199371+00:00", "remote_machine": "10.%d.%d.7", "hostname": "ipv4:10.%d.%d.7:33034", )"
      R"("session_dialect": "SMB3_11", "client_guid": "632c55b3-c214-384c-a7a6-02efb4db2f22", "encryption": {"cipher": )"
      R"("-", "degree": "none"}, "signing": {"cipher": "AES-128-CMAC", "degree": "partial"}, "channels": {"1": )"
      R"({"channel_id": "1", "creation_time": "2026-11-22T11:16:46.186143+00:00", "local_address": )"
      R"("ipv4:10.9.1.2:445", "remote_address": "ipv4:10.%d.%d.7:33034"}}})",
      id, id, id, id % 500, id % 500, id / 250, id % 250, id / 250, id % 250, id / 250, id % 250);
}

std::string tree_text(int id) {
  return format(
      R"("%d": {"service": "share%d", "server_id": {"pid": "%d", "task_id": "0", "vnn": "4294967295", "unique_id": )"
      R"("5989625412983914224"}, "tcon_id": "%d", "session_id": "%d", "machine": "10.%d.%d.7", "connected_at": )"
      R"("2026-11-22T11:16:46.203513+00:00", "encryption": {"cipher": "-", "degree": "none"}, "signing": {"cipher": )"
      R"("-", "degree": "none"}})",
      id, id % 40, id, id, id, id / 250, id % 250);
}

std::string smbstatus_text(int count) {
  std::string text =
      R"({"timestamp": "2026-11-22T11:18:06.931702+0000", "version": "4.22.11", "smb_conf": "x", "sessions": {)";
  for (int id = 0; id < count; ++id) text.append(id > 0 ? ", " : "").append(session_text(id));
  text += "}, \"tcons\": {";
  for (int id = 0; id < count; ++id) text.append(id > 0 ? ", " : "").append(tree_text(id));
  return text + "}}\n";
}

std::string configuration() {
  std::string text = "[global]\n";
  for (int share = 0; share < 40; ++share)
    text += format("[share%d]\n\tpath = /srv/share%d\n\tcomment = Share number %d\n", share, share, share);
  return text;
}

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
  evidence.put({.name = "testparm", .text = configuration()});
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
