// SPDX-License-Identifier: MIT
// How a program that uses netuse tests itself without a server: with a recording in its hand, and as it stands with
// NETUSE_SOURCE=recording.json in its environment.
#include <netuse/netuse.hpp>

#include <cstdlib>

// What is to be tested: a function that is given its source, and one that opens the host itself.
static std::size_t lost_shares(const netuse::Services& host) {
  return host.connections("Status = 'Lost Comm' OR Status = 'Degraded'").size();
}
static std::size_t lost_shares_of_this_host() {
  return lost_shares(netuse::open());
}

int main() {
  const char* const recording = R"json({"frames": [{"connections": [
      {"Name": "\\\\srv\\data (/data)", "Status": "Lost Comm"}, {"Name": "\\\\srv\\home (/home)", "Status": "OK"}]}]})json";
  if (lost_shares(netuse::open_recording(recording)) != 1) return EXIT_FAILURE;
  return std::getenv("NETUSE_SOURCE") == nullptr || lost_shares_of_this_host() == 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
