// SPDX-License-Identifier: MIT
// What is not well, and why a value is missing.
#include <netuse/netuse.hpp>

#include <cstdio>

int main() {
  const netuse::Services services = netuse::open();
  for (const netuse::NetworkConnection& c : services.connections("Status <> 'OK'"))
    std::printf("%s: %s\n", c.name.c_str(), netuse::to_string(c.status.value_or(netuse::Status::unknown)));
  for (const netuse::Diagnostic& d : services.diagnostics())
    std::fprintf(stderr, "%s: %s\n", d.document.c_str(), d.message.c_str());
}
