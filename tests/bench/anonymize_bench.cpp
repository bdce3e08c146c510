// SPDX-License-Identifier: MIT
// Pseudonyms for the recording of a large host, from file to file's text, against Boost.JSON alone reading the same
// text and writing it again.
#include <filesystem>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>
#include <boost/json.hpp>

#include "backend.hpp"
#include "growing_text.hpp"
#include "netuse/netuse.hpp"

namespace {

namespace fs = std::filesystem;
using netuse::bench::address_of;
using netuse::bench::text_of;

/// A folder a person.
std::string share_of(long i) {
  return "home_staff" + text_of(i);
}
std::string server_of(long i) {
  return "files" + text_of(i / 100) + ".corp.example";
}
std::string user_of(long i) {
  return "username=user" + text_of(i % 300) + ",domain=CORP";
}

std::string mounted(long i) {
  return netuse::bench::mount_line("//" + server_of(i) + "/" + share_of(i), "/srv/" + share_of(i),
                                   "cache=strict,uid=0,noforceuid,gid=0,noforcegid,file_mode=0755,soft,nounix,"
                                   "serverino,rsize=4194304,addr=" +
                                       address_of(i / 100) + "," + user_of(i));
}
std::string connected(long i) {
  const std::string server =
      i % 100 == 0 ? netuse::bench::server_text(i / 100, address_of(i / 100)) + "\n\tShares: \n" : "";
  return server + netuse::bench::tree_text(i % 100, "\\\\" + server_of(i) + "\\" + share_of(i));
}
std::string defined(long i) {
  return netuse::bench::fstab_line("//" + server_of(i) + "/" + share_of(i), "/srv/" + share_of(i),
                                   user_of(i) + ",_netdev");
}

/// As many mounts, a hundred from each server, the user's name in each; all of them in fstab, too.
std::string recording_of(long count) {
  using namespace netuse::bench;
  netuse::model::Evidence evidence =
      netuse::bench::evidence({{"/proc/sys/kernel/hostname", "terminal7\n"},
                               {mounts, repeat(count, mounted)},
                               {debug_data, "CIFS Version 2.61\nServers: \n" + repeat(count, connected)},
                               {fstab, repeat(count, defined)}});
  auto snapshot =
      std::make_shared<netuse::model::Snapshot>(netuse::model::Origin{.backend = "samba", .host = "terminal7"});
  netuse::backends::samba_backend.interpret(evidence, {}, *snapshot);
  snapshot->keep(std::move(evidence));
  return netuse::to_recording(netuse::Snapshot(snapshot));
}

/// The recording as a file, gone with this object.
class File {
 public:
  explicit File(long count) : text_(recording_of(count)) { std::ofstream(path_) << text_; }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { fs::remove(path_); }

  const fs::path& path() const { return path_; }
  const std::string& text() const { return text_; }

 private:
  fs::path path_ = fs::temp_directory_path() / "netuse-anonymize-bench.json";
  std::string text_;
};

void count_bytes(benchmark::State& state, const File& file) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(file.text().size()));
}

void netuse_anonymize(benchmark::State& state) {
  const File file(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(netuse::Anonymizer().anonymize_recording(file.path().string()));
  count_bytes(state, file);
}
void boost_json_recording(benchmark::State& state) {
  const File file(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(boost::json::serialize(boost::json::parse(file.text())));
  count_bytes(state, file);
}

BENCHMARK(netuse_anonymize)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(boost_json_recording)->Arg(10'000)->Unit(benchmark::kMillisecond);

}  // namespace
