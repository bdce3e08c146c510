// SPDX-License-Identifier: MIT
// netuse_work NAME: does one piece of work once. tests/bench/count has the instructions of it counted: those between
// the two marks, so that making the input is not in the number.
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <valgrind/callgrind.h>
#include <vector>

#include "backend.hpp"
#include "inputs.hpp"
#include "model/snapshot.hpp"
#include "netuse/format.hpp"
#include "netuse/services.hpp"
#include "samba/server/inbound.hpp"

namespace {

using netuse::Format;
using netuse::bench::MountTableShape;

template <class Work>
std::size_t counted(Work work) {
  CALLGRIND_TOGGLE_COLLECT;
  const std::size_t found = work();
  CALLGRIND_TOGGLE_COLLECT;
  return found;
}

/// As a live host's table goes: what of it is kept, and what that says.
std::size_t mounts(const MountTableShape& shape) {
  netuse::model::Document table{.name = "/proc/self/mounts", .text = netuse::bench::mount_table(shape)};
  netuse::model::Snapshot snapshot{netuse::model::Origin{}};
  return counted([&] {
    netuse::model::Evidence evidence;
    evidence.put(netuse::backends::samba_backend.distil(std::move(table)));
    netuse::backends::samba_backend.interpret(evidence, {}, snapshot);
    return snapshot.connections().size();
  });
}

std::size_t smbstatus() {
  netuse::model::Evidence evidence;
  evidence.put({.name = "smbstatus --json", .text = netuse::bench::smbstatus_text(1000)});
  evidence.put({.name = "testparm", .text = netuse::bench::smb_conf()});
  netuse::model::Snapshot snapshot{netuse::model::Origin{.host = "files01"}};
  return counted([&] {
    netuse::samba::server::add_inbound(evidence, false, snapshot);
    return snapshot.connections().size();
  });
}

std::size_t where(const char* condition) {
  const netuse::Snapshot snapshot = netuse::bench::connections(10'000);
  const netuse::Query query(std::string("SELECT Name FROM Win32_NetworkConnection WHERE ") + condition);
  return counted([&] {
    std::size_t found = 0;
    auto objects = netuse::Services::exec_query(query, snapshot, netuse::wbem_flag_forward_only);
    while (objects.next()) ++found;
    return found;
  });
}

std::size_t written(Format format) {
  const netuse::Snapshot snapshot = netuse::bench::connections(1000);
  const netuse::Query query("SELECT * FROM Win32_NetworkConnection");
  std::size_t bytes = 0;
  return counted([&] {
    auto objects = netuse::Services::exec_query(query, snapshot, netuse::wbem_flag_forward_only);
    const auto writer = netuse::make_writer(format, [&](std::string_view text) { bytes += text.size(); });
    while (const auto object = objects.next()) writer->write(*object);
    writer->finish();
    return bytes;
  });
}

const std::map<std::string_view, std::function<std::size_t()>>& works() {
  static const std::map<std::string_view, std::function<std::size_t()>> all{
      {"mounts-without-smb", [] { return mounts({.lines = 10'000}); }},
      {"mounts-one-in-ten-smb", [] { return mounts({.lines = 10'000, .smb_one_in = 10}); }},
      {"smbstatus-json", smbstatus},
      {"where-like", [] { return where("ConnectionState = 'Connected' AND RemoteName LIKE '%7.corp%share%99'"); }},
      {"where-like-set",
       [] { return where("ConnectionState = 'Connected' AND RemoteName LIKE '%[7].corp%share%9[9]'"); }},
      {"write-csv", [] { return written(Format::csv); }},
      {"write-json", [] { return written(Format::json); }},
      {"write-list", [] { return written(Format::list); }},
      {"write-mof", [] { return written(Format::mof); }},
      {"write-table", [] { return written(Format::table); }},
      {"write-xml", [] { return written(Format::xml); }},
  };
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  const auto work = argc == 2 ? works().find(argv[1]) : works().end();
  if (work != works().end()) {
    std::printf("found %zu\n", work->second());
    return 0;
  }
  for (const auto& [name, _] : works()) std::printf("%.*s\n", static_cast<int>(name.size()), name.data());
  return argc == 1 ? 0 : 2;
}
