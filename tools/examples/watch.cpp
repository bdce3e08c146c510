// SPDX-License-Identifier: MIT
// Tells of each connection whose Status changes, until Ctrl-C, or to the end of a recording.
#include <netuse/netuse.hpp>

#include <cstdio>

int main() {
  for (const netuse::Object& event : netuse::open().exec_notification_query(
           "SELECT * FROM __InstanceModificationEvent WITHIN 1 WHERE TargetInstance ISA 'Win32_NetworkConnection' AND "
           "TargetInstance.Status <> PreviousInstance.Status")) {
    const netuse::Value now = event["TargetInstance"];
    const netuse::NetworkConnection connection = netuse::connection_of(*now.object());
    std::printf("%s: %s\n", connection.name.c_str(),
                netuse::to_string(connection.status.value_or(netuse::Status::unknown)));
    std::fflush(stdout);
  }
}
