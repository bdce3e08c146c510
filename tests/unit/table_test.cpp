// SPDX-License-Identifier: MIT
// The table: which columns it has, that they line up, what is cut and what has a colour.
#include <gtest/gtest.h>

#include "netuse/netuse.hpp"
#include "temp_folder.hpp"

namespace netuse {
namespace {

constexpr const char* outbound =
    R"({"Name": "a", "LocalName": "/mnt/日本", "RemoteName": "\\\\nas\\x", "RemotePath": "\\\\nas\\x", "UserName": "u",
        "ConnectionState": "Connected", "Status": "OK"},
       {"Name": "b", "LocalName": "/mnt/e\u0301te\u0301", "RemoteName": "\\\\nas\\y", "ConnectionState": "Disconnected", "Status": "Degraded"})";
constexpr const char* inbound =
    R"({"Name": "c", "LocalName": "/srv/pub", "RemoteName": "\\\\pc7", "RemotePath": "\\\\files\\pub", "UserName": "eve",
        "ConnectionState": "Connected", "Status": "OK"})";

std::string table_of(const std::string& connections, WriterOptions options = {}) {
  const tests::TempFolder folder;
  tests::write_all(folder / "r.json", R"({"host": "files", "connections": [)" + connections + "]}");
  std::string out;
  const auto writer = make_writer(Format::table, [&](std::string_view part) { out += part; }, std::move(options));
  Services services = open("recording:" + folder.string() + "/r.json");
  Enumerator all = services.exec_query("SELECT * FROM Win32_NetworkConnection");
  for (const Object& object : all) writer->write(object);
  writer->finish();
  return out;
}

TEST(Table, LinesUpOnATerminal) {
  EXPECT_EQ(table_of(outbound),
            "LocalName  RemoteName  ConnectionState  Status\n"
            "---------  ----------  ---------------  ------\n"
            "/mnt/日本  \\\\nas\\x     Connected        OK\n"
            "/mnt/e\u0301te\u0301   \\\\nas\\y     Disconnected     Degraded\n");
}

TEST(Table, TellsWhoAndWhichShareOfInboundConnections) {
  EXPECT_EQ(table_of(inbound),
            "LocalName  RemoteName  UserName  RemotePath   ConnectionState  Status\n"
            "---------  ----------  --------  ----------   ---------------  ------\n"
            "/srv/pub   \\\\pc7       eve       \\\\files\\pub  Connected        OK\n");
  // Who asks for columns gets these.
  EXPECT_EQ(table_of(inbound, {.columns = {"LocalName"}}), "LocalName\n---------\n/srv/pub\n");
}

TEST(Table, AddsColumnsBehindTheUsualOnes) {
  const std::string first = table_of(outbound, {.more = {"UserName", "status"}});
  EXPECT_EQ(first.substr(0, first.find('\n')), "LocalName  RemoteName  ConnectionState  Status    UserName");
  EXPECT_EQ(table_of(outbound, {.columns = {"UserName"}, .more = {"Status"}, .header = false}), "u  OK\n   Degraded\n");
}

TEST(Table, IsCutToAWidth) {
  EXPECT_EQ(
      table_of(R"({"Name": "a", "LocalName": "/mnt/a-long-way", "RemoteName": "日本語日本語日本語", "Status": "OK"})",
               {.columns = {"LocalName", "RemoteName", "Status"}, .header = false, .width = 30}),
      "/mnt/a-long…  日本語日本…   OK\n");
}

TEST(Table, ColoursStates) {
  EXPECT_EQ(table_of(outbound, {.columns = {"ConnectionState", "Status", "UserName"}, .header = false, .colour = true}),
            "\x1b[32mConnected\x1b[0m     \x1b[32mOK\x1b[0m        u\n"
            "\x1b[31mDisconnected\x1b[0m  \x1b[33mDegraded\x1b[0m\n");
}

}  // namespace
}  // namespace netuse
