// SPDX-License-Identifier: MIT
// Interpretation has no deadline, so no document may cost more per line for having more lines. Each kind of document is
// interpreted, and marked for anonymize, at one size and at eight times that size; tests/bench/table prints how the
// processor time grows.
#include <algorithm>
#include <ctime>
#include <deque>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "backend.hpp"
#include "growing_documents.hpp"

namespace {

using netuse::bench::GrowingKind;
using netuse::model::Evidence;

constexpr long factor = 8;

/// Processor time in seconds.
template <class Run>
double time_of(Run run) {
  const std::clock_t start = std::clock();
  run();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> of) {
  std::ranges::sort(of);
  return of[of.size() / 2];
}

/// The work on eight small documents and that on one large document, in turn, again and again: a burst of other work on
/// the machine hits both of a pair. They hold as much memory, so that only the order of growth can make a difference;
/// nothing is timed before both have run once. What takes long is told by fewer pairs: a document that has become slow
/// fails the run and does not prolong it.
template <class Small, class Large>
void compare(benchmark::State& state, Small small, Large large) {
  constexpr std::size_t pairs = 31;
  constexpr double enough = 4;  // seconds of large documents
  std::vector<double> growth;
  std::vector<double> seconds;
  double spent = 0;
  small();
  large();
  for (auto _ : state)
    while (growth.size() < pairs && spent < enough) {
      const double before = time_of(small);
      seconds.push_back(time_of(large));
      growth.push_back(before > 0 ? seconds.back() / before * factor : 0);
      spent += seconds.back();
    }
  state.counters["growth"] = median(growth);
  state.counters["milliseconds"] = median(seconds) * 1e3;
}

void interpret(const std::vector<Evidence>& hosts) {
  std::deque<netuse::model::Snapshot> snapshots;
  for (const Evidence& documents : hosts) {
    snapshots.emplace_back(netuse::model::Origin{});
    // What is counted is asked for where it is recorded.
    const bool counted = documents.find("/proc/fs/cifs/Stats") != nullptr;
    netuse::backends::samba_backend.interpret(documents, {.statistics = counted}, snapshots.back());
  }
  benchmark::DoNotOptimize(snapshots.back().connections().data());
}

/// What anonymize does before all else: which words belong to the documents' formats.
void mark(const std::vector<Evidence>& hosts) {
  std::size_t kept = 0;
  for (const Evidence& documents : hosts)
    for (const netuse::model::Document& document : documents.documents())
      kept += netuse::backends::mark(document, netuse::backends::Part::text).spans().size();
  benchmark::DoNotOptimize(kept);
}

using Work = void (*)(const std::vector<Evidence>& hosts);

void both(benchmark::State& state, const GrowingKind& kind, Work work, long times) {
  const long size = kind.size * times;
  std::vector<Evidence> few;
  for (long i = 0; i < factor; ++i) few.push_back(kind.make(size));
  const std::vector<Evidence> many{kind.make(size * factor)};
  compare(state, [&] { work(few); }, [&] { work(many); });
}

/// Gathering, too: a document replaces the one of its name.
void gather(long hosts, long count) {
  std::deque<Evidence> all;
  for (long host = 0; host < hosts; ++host) {
    Evidence& gathered = all.emplace_back();
    for (long i = 0; i < count; ++i)
      gathered.put({.name = "/etc/systemd/system/m-" + std::to_string(i) + ".mount", .text = "x"});
    benchmark::DoNotOptimize(gathered.find("/etc/fstab"));
  }
}

void gather_both(benchmark::State& state) {
  constexpr long few = 200;
  compare(state, [] { gather(factor, few); }, [] { gather(1, few * factor); });
}

[[maybe_unused]] const bool registered = [] {
  // Marking is quick: the documents are longer, so that the clock tells something.
  for (const GrowingKind& kind : netuse::bench::growing_kinds()) {
    const std::string name = kind.name;
    benchmark::RegisterBenchmark(("growth/" + name).c_str(), both, kind, interpret, 1L)->Iterations(1);
    benchmark::RegisterBenchmark(("growth/marks/" + name).c_str(), both, kind, mark, 8L)->Iterations(1);
  }
  benchmark::RegisterBenchmark("growth/documents", gather_both)->Iterations(1);
  return true;
}();

}  // namespace
