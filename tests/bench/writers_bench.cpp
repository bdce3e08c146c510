// SPDX-License-Identifier: MIT
// Every format's writer over the same whole instances, in bytes of text a second; JSON against a loop that was written
// by hand for these 17 columns and looks at each character once.
#include <array>
#include <string>
#include <string_view>

#include <benchmark/benchmark.h>

#include "inputs.hpp"
#include "model/snapshot.hpp"
#include "netuse/format.hpp"
#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "schema/schema.hpp"

namespace {

using netuse::Format;
using netuse::model::Slot;

constexpr long rows = 10'000;

const netuse::Snapshot& snapshot() {
  static const netuse::Snapshot made = netuse::bench::connections(rows);
  return made;
}

std::size_t write(Format format, const std::vector<netuse::Object>& objects) {
  std::size_t bytes = 0;
  const auto writer = netuse::make_writer(format, [&](std::string_view text) { bytes += text.size(); });
  for (const netuse::Object& object : objects) writer->write(object);
  writer->finish();
  return bytes;
}

template <Format format>
void netuse_write(benchmark::State& state) {
  const netuse::Query query("SELECT * FROM Win32_NetworkConnection");
  std::vector<netuse::Object> objects;
  auto found = netuse::Services::exec_query(query, snapshot(), netuse::wbem_flag_forward_only);
  while (auto object = found.next()) objects.push_back(*std::move(object));
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write(format, objects);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void append_by_hand(std::string& out, Slot slot) {
  if (slot.kind() == Slot::Kind::number) {
    out += std::to_string(slot.number());
  } else if (slot.kind() == Slot::Kind::boolean) {
    out += slot.boolean() ? "true" : "false";
  } else if (!slot.is_text()) {
    out += "null";
  } else {
    out += '"';
    for (const char c : slot.text()) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    out += '"';
  }
}

void by_hand_json(benchmark::State& state) {
  const auto& properties = netuse::schema::network_connection().properties();
  std::int64_t bytes = 0;
  for (auto _ : state) {
    std::string out;
    for (const auto& instance : netuse::detail::Internals::of(snapshot())->connections()) {
      for (std::size_t i = 0; i < properties.size(); ++i) {
        ((out += i == 0 ? "{\n    \"" : ",\n    \"") += properties[i].property->name) += "\": ";
        append_by_hand(out, instance.slots[i]);
      }
      out += "\n  }";
      if (out.size() < 65536) continue;
      bytes += static_cast<std::int64_t>(out.size());
      out.clear();
    }
    bytes += static_cast<std::int64_t>(out.size());
  }
  state.SetBytesProcessed(bytes);
}

BENCHMARK(by_hand_json)->Unit(benchmark::kMicrosecond);
BENCHMARK(netuse_write<Format::json>)->Name("netuse_write_json")->Unit(benchmark::kMicrosecond);
BENCHMARK(netuse_write<Format::csv>)->Name("netuse_write_csv")->Unit(benchmark::kMicrosecond);
BENCHMARK(netuse_write<Format::list>)->Name("netuse_write_list")->Unit(benchmark::kMicrosecond);
BENCHMARK(netuse_write<Format::table>)->Name("netuse_write_table")->Unit(benchmark::kMicrosecond);
BENCHMARK(netuse_write<Format::xml>)->Name("netuse_write_xml")->Unit(benchmark::kMicrosecond);
BENCHMARK(netuse_write<Format::mof>)->Name("netuse_write_mof")->Unit(benchmark::kMicrosecond);

}  // namespace
