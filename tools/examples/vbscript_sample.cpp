// SPDX-License-Identifier: MIT
// The VBScript sample of Microsoft's class documentation, statement by statement in C++:
//
//   Set objWMIService = GetObject("winmgmts:\\" & strComputer & "\Root\CIMv2")
//   Set colItems = objWMIService.ExecQuery("Select * from Win32_NetworkConnection",,48)
//   For Each objItem in colItems
//       Wscript.Echo "AccessMask: " & objItem.AccessMask
//       ...
//   Next
#include <cstdio>
#include <string>

#include "netuse/netuse.hpp"

namespace {

/// What VBScript makes of a value when it joins it to a text: null is nothing, a boolean is a word.
std::string joined(const netuse::Value& value) {
  if (const bool* b = value.boolean()) return *b ? "True" : "False";
  return value.to_string();
}

}  // namespace

int main() {
  try {
    const netuse::Services services = netuse::open();
    for (const netuse::Object& item : services.exec_query("Select * from Win32_NetworkConnection", 48))
      for (const char* name : {"AccessMask", "Caption", "Comment", "ConnectionState", "ConnectionType", "Description",
                               "DisplayType", "InstallDate", "LocalName", "Name", "Persistent", "ProviderName",
                               "RemoteName", "RemotePath", "ResourceType", "Status", "UserName"})
        std::printf("%s: %s\n", name, joined(item[name]).c_str());
    return 0;
  } catch (const netuse::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
