// SPDX-License-Identifier: MIT
// query WQL: the rows as CSV; of a query that is wrong, where.
#include <netuse/netuse.hpp>

#include <cstdio>

int main(int argc, char** argv) try {
  const netuse::Query query(argc > 1 ? argv[1] : "SELECT LocalName, RemoteName FROM Win32_NetworkConnection");
  const auto print = [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); };
  const auto writer = netuse::make_writer(netuse::Format::csv, print, query.columns());
  for (const netuse::Object& row : netuse::open().exec_query(query)) writer->write(row);
  writer->finish();
} catch (const netuse::Error& error) {
  return std::fprintf(stderr, "%s (at %zu)\n", error.what(), error.offset().value_or(0)), 1;
}
