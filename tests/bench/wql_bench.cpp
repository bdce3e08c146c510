// SPDX-License-Identifier: MIT
// Compile of the documentation's sample query; and a two-term AND with LIKE over 100,000 instances, here and in an
// in-memory table of SQLite with the same rows (prepared statement, LIKE's default without regard to case).
#include <ctime>
#include <sqlite3.h>
#include <string>

#include <benchmark/benchmark.h>

#include "inputs.hpp"
#include "model/snapshot.hpp"
#include "netuse/services.hpp"
#include "object/internals.hpp"
#include "schema/schema.hpp"

namespace {

constexpr long rows = 100'000;

const netuse::Snapshot& snapshot() {
  static const netuse::Snapshot made = netuse::bench::connections(rows);
  return made;
}

constexpr const char* wql =
    "SELECT Name FROM Win32_NetworkConnection WHERE ConnectionState = 'Connected' AND RemoteName LIKE "
    "'%7.corp%share%99'";
constexpr const char* sql =
    "SELECT Name FROM Win32_NetworkConnection WHERE ConnectionState = 'Connected' COLLATE NOCASE AND RemoteName LIKE "
    "'%7.corp%share%99'";

class Database {
 public:
  Database() {
    sqlite3_open(":memory:", &database_);
    std::string create = "CREATE TABLE Win32_NetworkConnection (";
    for (const auto& e : netuse::schema::network_connection().properties())
      create += std::string(create.back() == '(' ? "" : ", ") + std::string(e.property->name);
    sqlite3_exec(database_, (create + "); BEGIN").c_str(), nullptr, nullptr, nullptr);
    for (const auto& instance : netuse::detail::Internals::of(snapshot())->connections()) insert(instance);
    sqlite3_exec(database_, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_prepare_v2(database_, sql, -1, &select_, nullptr);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database() {
    sqlite3_finalize(insert_);
    sqlite3_finalize(select_);
    sqlite3_close(database_);
  }

  long select() {
    long found = 0;
    while (sqlite3_step(select_) == SQLITE_ROW) {
      benchmark::DoNotOptimize(sqlite3_column_text(select_, 0));
      ++found;
    }
    sqlite3_reset(select_);
    return found;
  }

 private:
  void insert(const netuse::model::Instance& instance) {
    using netuse::model::Slot;
    if (insert_ == nullptr)
      sqlite3_prepare_v2(database_, "INSERT INTO Win32_NetworkConnection VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                         -1, &insert_, nullptr);
    for (int i = 0; i < netuse::schema::slot::count; ++i) {
      const Slot slot = instance.slots[i];
      if (slot.is_text())
        sqlite3_bind_text(insert_, i + 1, slot.text().data(), static_cast<int>(slot.text().size()), SQLITE_TRANSIENT);
      else if (slot.is_null())
        sqlite3_bind_null(insert_, i + 1);
      else
        sqlite3_bind_int64(insert_, i + 1, slot.number());
    }
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* select_ = nullptr;
};

long select_here(const netuse::Query& query) {
  long found = 0;
  auto objects = netuse::Services::exec_query(query, snapshot(), netuse::wbem_flag_forward_only);
  while (const auto object = objects.next()) {
    benchmark::DoNotOptimize(object->find("Name"));
    ++found;
  }
  return found;
}

void netuse_compile_sample(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(netuse::Query("Select * from Win32_NetworkConnection"));
}
BENCHMARK(netuse_compile_sample);

void netuse_compile_two_terms(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(netuse::Query(wql));
}
BENCHMARK(netuse_compile_two_terms);

void netuse_like_100000(benchmark::State& state) {
  const netuse::Query query(wql);
  select_here(query);  // the instances are made now
  for (auto _ : state) benchmark::DoNotOptimize(select_here(query));
  state.SetItemsProcessed(state.iterations() * rows);
}
BENCHMARK(netuse_like_100000)->Unit(benchmark::kMillisecond);

/// One LIKE with sets, and the same with the characters that they hold.
void like_only(benchmark::State& state, const char* pattern) {
  const netuse::Query query(std::string("SELECT Name FROM Win32_NetworkConnection WHERE RemoteName LIKE '") + pattern +
                            "'");
  for (auto _ : state) benchmark::DoNotOptimize(select_here(query));
  state.SetItemsProcessed(state.iterations() * rows);
}
BENCHMARK_CAPTURE(like_only, plain, "%7.corp%share%99")->Name("netuse_like_only_100000")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(like_only, sets, "%[7].corp%share%9[9]")
    ->Name("netuse_like_set_100000")
    ->Unit(benchmark::kMillisecond);

void sqlite_like_100000(benchmark::State& state) {
  Database database;
  for (auto _ : state) benchmark::DoNotOptimize(database.select());
  state.SetItemsProcessed(state.iterations() * rows);
}
BENCHMARK(sqlite_like_100000)->Unit(benchmark::kMillisecond);

/// The two in turn and in processor time, so that a busy machine does not favour one: how many times faster, and
/// nanoseconds per row.
void wql_against_sqlite(benchmark::State& state) {
  const netuse::Query query(wql);
  Database database;
  if (select_here(query) != database.select()) state.SkipWithError("the two find different rows");
  std::clock_t here = 0;
  std::clock_t there = 0;
  for (auto _ : state) {
    const std::clock_t start = std::clock();
    benchmark::DoNotOptimize(select_here(query));
    const std::clock_t middle = std::clock();
    benchmark::DoNotOptimize(database.select());
    here += middle - start;
    there += std::clock() - middle;
  }
  state.counters["times_faster"] = static_cast<double>(there) / static_cast<double>(here);
  state.counters["ns_per_row"] =
      static_cast<double>(here) / CLOCKS_PER_SEC * 1e9 / static_cast<double>(state.iterations() * rows);
}
BENCHMARK(wql_against_sqlite)->Unit(benchmark::kMillisecond);

}  // namespace
