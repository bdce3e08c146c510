// SPDX-License-Identifier: MIT
#include <netuse/netuse.hpp>

#include <cstdio>

int main() {
  netuse::Services services = netuse::open();
  for (const netuse::NetworkConnection& c : services.connections())
    std::printf("%s -> %s\n", c.local_name.value_or("-").c_str(), c.remote_name.value_or("-").c_str());
  for (const netuse::Object& o : services.exec_query("SELECT Name FROM Win32_NetworkConnection WHERE Status = 'OK'"))
    std::printf("%s\n", o["Name"].to_string().c_str());
  return 0;
}
