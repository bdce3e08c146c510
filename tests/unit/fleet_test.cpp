// SPDX-License-Identifier: MIT
// Many hosts as one source: each host apart.
#include <algorithm>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "netuse/netuse.hpp"
#include "temp_folder.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;
using tests::TempFolder;
using tests::write_all;
using Texts = std::vector<std::string>;

std::string recording(const std::string& host, const std::string& at, const std::string& share) {
  return R"({"format":"netuse-recording","version":1)" + (host.empty() ? "" : ",\"host\":\"" + host + '"') +
         R"(,"backend":"samba")" + (at.empty() ? "" : ",\"at\":\"" + at + '"') +
         R"(,"connections":[{"RemoteName":"\\\\ivy\\)" + share + R"(","Status":"OK"}]})";
}

Texts answers(const Snapshot& snapshot, const std::string& wql, const char* property) {
  Texts out;
  Enumerator objects = Services::exec_query(Query(wql), snapshot);
  while (const auto object = objects.next()) out.push_back((*object)[property].to_string());
  return out;
}

Texts servers(const Snapshot& snapshot) {
  return answers(snapshot, "SELECT __SERVER FROM Win32_NetworkConnection", "__SERVER");
}
Texts paths(const Snapshot& snapshot) {
  return answers(snapshot, "SELECT __PATH FROM Win32_NetworkConnection", "__PATH");
}
Texts shares(const Snapshot& snapshot) {
  return answers(snapshot, "SELECT RemoteName FROM Win32_NetworkConnection", "RemoteName");
}

class FleetOfHosts : public testing::Test {
 protected:
  Snapshot snapshot(const std::string& pattern = "", bool all = false) const {
    OpenOptions options;
    options.all_recordings = all;
    return open("recordings:" + folder_.string() + pattern, options).snapshot();
  }
  void put(const std::string& name, const std::string& text) const { write_all(folder_ / name, text); }
  static bool says(const Snapshot& snapshot, const std::string& document, const std::string& part) {
    return std::ranges::any_of(snapshot.diagnostics(), [&](const Diagnostic& d) {
      return d.document.find(document) != std::string::npos && d.message.find(part) != std::string::npos;
    });
  }

  TempFolder folder_;
};

TEST_F(FleetOfHosts, HasNoHostOfItsOwn) {
  put("a.json", recording("fern", "", "a"));
  put("b.json", recording("moss", "", "b"));
  put("z.json", "no recording");
  const Snapshot all = snapshot();
  EXPECT_EQ(answers(all, "SELECT Name FROM Win32_ComputerSystem", "Name"), (Texts{"fern", "moss"}));
  EXPECT_EQ(servers(all), (Texts{"fern", "moss"}));
  for (const char* const wql :
       {"SELECT * FROM meta_class", "ASSOCIATORS OF {Win32_NetworkConnection} WHERE SchemaOnly"})
    for (const std::string& server : answers(all, wql, "__SERVER")) EXPECT_EQ(server, "") << wql;
  EXPECT_TRUE(says(all, "z.json", "left out"));
  EXPECT_EQ(all.unreadable_recordings(), 1U);
  EXPECT_TRUE(answers(snapshot("/z.json"), "SELECT Name FROM Win32_ComputerSystem", "Name").empty());
  try {
    open("recordings:" + folder_.string()).get_object(R"(\\oak\root\cimv2:Win32_ComputerSystem.Name="oak")");
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.detail().find("'fern', 'moss'"), std::string::npos) << error.detail();
  }
}

TEST_F(FleetOfHosts, TakesTheNewestOfAHostAndNamesTheOther) {
  put("a.json", recording("fern", "2026-05-01T00:00:00Z", "old"));
  put("b.json", recording("FERN", "2026-05-01T00:00:00.5Z", "new"));
  put("c.json", recording("Fern", "2026-04-30T00:00:00Z", "older"));
  put("d.json", recording("moss", "", "one"));
  put("e.json", recording("moss", "", "two"));
  const Snapshot all = snapshot();
  EXPECT_EQ(shares(all), (Texts{R"(\\ivy\new)", R"(\\ivy\one)"}));
  EXPECT_EQ(servers(all), (Texts{"FERN", "moss"}));
  EXPECT_EQ(all.unreadable_recordings(), 0U);
  ASSERT_EQ(all.diagnostics().size(), 2U);
  EXPECT_TRUE(says(all, "b.json", "c.json"));
  EXPECT_TRUE(says(all, "b.json", "so were 1 more"));
  EXPECT_TRUE(says(all, "d.json", "e.json"));
  EXPECT_EQ(all.diagnostics()[0].severity, Severity::warning);
}

TEST_F(FleetOfHosts, TellsNothingOfWhatWasLeftOut) {
  put("a.json", R"({"host":"fern","connections":[{"RemoteName":"x","AccessMask":"y"}]})");
  put("b.json", recording("fern", "2026-05-01T00:00:00Z", "new"));
  const Snapshot all = snapshot();
  ASSERT_EQ(all.diagnostics().size(), 1U);
  EXPECT_TRUE(says(all, "b.json", "a.json' (it tells no time) was left out: this one is newer"));
}

TEST_F(FleetOfHosts, ShowsAllRecordingsOfAHostWhenAsked) {
  put("mon.json", recording("fern", "2026-05-04T00:00:00Z", "x"));
  put("tue.json", recording("fern", "2026-05-05T00:00:00Z", "x"));
  put("sub/mon.json", recording("fern", "2026-05-03T00:00:00Z", "x"));
  const Snapshot all = snapshot("/**/*.json", true);
  EXPECT_EQ(servers(all), (Texts{"fern", "fern", "fern"}));
  const Texts found = paths(all);
  EXPECT_EQ(found, (Texts{R"(\\fern@mon\root\cimv2:Win32_NetworkConnection.Name="\\\\ivy\\x")",
                          R"(\\fern@mon~2\root\cimv2:Win32_NetworkConnection.Name="\\\\ivy\\x")",
                          R"(\\fern\root\cimv2:Win32_NetworkConnection.Name="\\\\ivy\\x")"}));
  OpenOptions options;
  options.all_recordings = true;
  const Services services = open("recordings:" + folder_.string() + "/**/*.json", options);
  for (const std::string& path : found) EXPECT_EQ(services.get_object(path)["__PATH"].to_string(), path);
  EXPECT_EQ(answers(all, "SELECT __PATH FROM Win32_ComputerSystem", "__PATH"),
            (Texts{R"(\\fern\root\cimv2:Win32_ComputerSystem.Name="fern")"}));
  EXPECT_EQ(answers(all, R"(ASSOCIATORS OF {\\fern\root\cimv2:Win32_ComputerSystem.Name="fern"})", "__PATH"), found);
  EXPECT_TRUE(all.diagnostics().empty());
  EXPECT_TRUE(diff(all, all).empty());
  EXPECT_EQ(diff(all, snapshot("/tue.json")).size(), 2U);
}

TEST_F(FleetOfHosts, KeepsFilesWithoutAHostApart) {
  put("north/box.json", recording("", "", "n"));
  put("south/box.json", recording("", "", "s"));
  put("south/fern.json", recording("", "", "f"));
  put("south/oak.json", recording("", "", "o"));
  put("z.json", recording("FERN", "", "z"));
  const Snapshot all = snapshot("/**/*.json");
  EXPECT_EQ(servers(all), (Texts{"box@north", "box@south", "fern@south", "oak", "FERN"}));
  EXPECT_TRUE(all.diagnostics().empty());
}

TEST_F(FleetOfHosts, IsNoRecording) {
  put("a.json", recording("fern", "", "a"));
  const Snapshot all = snapshot();
  EXPECT_THROW(to_recording(all), Error);
  try {
    save_recording(all, (folder_ / "out.txt").string());
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.detail().find("__SERVER"), std::string::npos);
    EXPECT_NE(error.detail().find("file of its own"), std::string::npos);
  }
  EXPECT_FALSE(fs::exists(folder_ / "out.txt"));
}

TEST_F(FleetOfHosts, SummarisesEachHost) {
  put("a.json", R"({"host":"fern","backend":"samba","at":"2026-05-01T00:00:00Z","evidence":{
      "/proc/self/mounts":{"lines":["//ivy/x /mnt/x cifs rw 0 0"]},"/etc/fstab":{"error":"EACCES"},
      "/etc/gone":{"error":"ENOENT"}}})");
  put("b.json", R"({"host":"moss","connections":[{"RemoteName":"x","Status":"Degraded"},{"RemoteName":"y"}]})");
  const std::vector<HostSummary> hosts = snapshot().hosts();
  ASSERT_EQ(hosts.size(), 2U);
  EXPECT_EQ(hosts[0].host, "fern");
  EXPECT_EQ(hosts[0].backend, "samba");
  EXPECT_EQ(hosts[0].at, "2026-05-01T00:00:00Z");
  EXPECT_TRUE(hosts[0].file.ends_with("a.json"));
  EXPECT_EQ(hosts[0].connections, 1U);
  EXPECT_EQ(hosts[0].unread, (Texts{"/etc/fstab"}));
  EXPECT_EQ(hosts[1].connections, 2U);
  EXPECT_EQ(hosts[1].not_ok, 1U);
  const std::vector<HostSummary> single = open("recording:" + (folder_ / "a.json").string()).snapshot().hosts();
  ASSERT_EQ(single.size(), 1U);
  EXPECT_EQ(single[0].unread, (Texts{"/etc/fstab"}));
}

TEST_F(FleetOfHosts, ComparesFleetsByHost) {
  put("old/a.json", recording("fern", "", "x"));
  put("old/b.json", recording("moss", "", "x"));
  put("new/1.json", recording("moss", "", "x"));
  put("new/2.json", recording("Fern", "", "y"));
  const std::vector<Difference> found = diff(snapshot("/old"), snapshot("/new"));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].host, "fern");
  EXPECT_EQ(found[0].kind, Difference::Kind::removed);
  EXPECT_EQ(found[1].host, "Fern");
}

TEST_F(FleetOfHosts, SaysWhichFolderCannotBeListed) {
  try {
    static_cast<void>(snapshot("/gone/*.json"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.detail().find("gone' cannot be listed (ENOENT)"), std::string::npos) << error.detail();
  }
}

}  // namespace
}  // namespace netuse
