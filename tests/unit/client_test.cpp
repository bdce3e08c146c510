// SPDX-License-Identifier: MIT
// The client side as a whole: documents in, typed connections out.
#include <gtest/gtest.h>

#include "client_fixture.hpp"

namespace netuse::tests {
namespace {

TEST(Client, GivesAMappingAllItsProperties) {
  const auto list =
      connections({{"/proc/self/mounts", mount_z},
                   {"/proc/fs/cifs/DebugData", "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)"))}});
  ASSERT_EQ(list.size(), 1U);
  const NetworkConnection& c = list[0];
  EXPECT_EQ(c.name, R"(\\srv\share (/mnt/z))");
  EXPECT_EQ(c.remote_name, R"(\\srv\share)");
  EXPECT_EQ(c.remote_path, R"(\\srv\share)");
  EXPECT_EQ(c.local_name, "/mnt/z");
  EXPECT_EQ(c.user_name, R"(CORP\ann)");
  EXPECT_EQ(c.provider_name, "Linux CIFS Network");
  EXPECT_EQ(c.connection_state, ConnectionState::connected);
  EXPECT_EQ(c.status, Status::ok);
  EXPECT_EQ(c.caption, "RESOURCE CONNECTED");
  EXPECT_EQ(c.description, "RESOURCE CONNECTED - Linux CIFS Network");
  EXPECT_EQ(c.connection_type, ConnectionType::current);
  EXPECT_EQ(c.persistent, false);
  EXPECT_EQ(c.display_type, DisplayType::share);
  EXPECT_EQ(c.resource_type, ResourceType::disk);
  EXPECT_EQ(c.access_mask, 0x1f01ffU);
  EXPECT_EQ(c.comment, std::nullopt);
  EXPECT_EQ(c.install_date, std::nullopt);
}

TEST(Client, TakesWritingRightsAwayFromReadOnlyMounts) {
  const std::string debug = "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)", "0x11f01ff"));
  for (const char* table : {"//srv/share /mnt/z cifs ro,vers=3.1.1 0 0\n",
                            "7 1 0:9 / /mnt/z ro,relatime - cifs //srv/share rw,vers=3.1.1\n"}) {
    const auto list = connections({{"/proc/self/mounts", table}, {"/proc/fs/cifs/DebugData", debug}});
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].access_mask, 0x1200a9U);
  }
}

TEST(Client, MountinfoTellsRootAndMissingItCostsOnlyThat) {
  const std::string table = "//srv/share /mnt/z cifs rw 0 0\n//srv/share /mnt/bind cifs rw 0 0\n";
  const std::string info =
      "1 0 0:9 / /mnt/z rw - cifs //srv/share rw\n2 0 0:9 /sub /mnt/bind rw - cifs //srv/share rw\n"
      "3 0 0:9 / /mnt/new rw - cifs //srv/new rw\n";
  const auto both = connections({{"/proc/self/mounts", table}, {"/proc/self/mountinfo", info}});
  ASSERT_EQ(both.size(), 3U);
  EXPECT_EQ(both[1].remote_name, R"(\\srv\share\sub)");
  EXPECT_EQ(both[2].local_name, "/mnt/new");
  const auto one = connections({{"/proc/self/mounts", table}});
  ASSERT_EQ(one.size(), 2U);
  EXPECT_EQ(one[1].remote_name, R"(\\srv\share)");
}

TEST(Client, WithoutDebugDataTheStateIsNotKnown) {
  const Snapshot snapshot = interpret({{"/proc/self/mounts", mount_z}});
  const NetworkConnection c = *snapshot.connections().begin();
  EXPECT_EQ(c.connection_state, std::nullopt);
  EXPECT_EQ(c.status, Status::unknown);
  EXPECT_EQ(c.access_mask, std::nullopt);
  EXPECT_TRUE(says(snapshot, Severity::warning, "ConnectionState and AccessMask are not known"));
}

TEST(Client, AMountWithoutTreeIsUnknown) {
  const Snapshot snapshot =
      interpret({{"/proc/self/mounts", mount_z},
                 {"/proc/fs/cifs/DebugData", "Servers: \n" + server("srv", "1", tree(R"(\\srv\other)"))}});
  std::vector<NetworkConnection> list;
  for (const NetworkConnection& c : snapshot.connections()) list.push_back(c);
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].status, Status::unknown);
  EXPECT_TRUE(says(snapshot, Severity::warning, "no tree connect"));
  EXPECT_EQ(list[1].name, R"(\\srv\other)");
  EXPECT_EQ(list[1].local_name, std::nullopt);
  EXPECT_EQ(list[1].persistent, false);
}

TEST(Client, CandidatesAreNarrowedByDialectAndThenMustAgree) {
  const std::string two = "Servers: \n" + server("srv", "1", tree(R"(\\SRV\Share)")) +
                          server("srv", "3", tree(R"(\\srv\share)", "0x1200a9"), "0x210");
  const auto narrowed = connections({{"/proc/self/mounts", mount_z}, {"/proc/fs/cifs/DebugData", two}});
  ASSERT_EQ(narrowed.size(), 1U);
  EXPECT_EQ(narrowed[0].connection_state, ConnectionState::connected);

  const std::string same = "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)")) +
                           server("srv", "3", tree(R"(\\srv\share)", "0x1200a9"));
  const Snapshot snapshot = interpret({{"/proc/self/mounts", mount_z}, {"/proc/fs/cifs/DebugData", same}});
  const NetworkConnection c = *snapshot.connections().begin();
  EXPECT_EQ(c.connection_state, std::nullopt);
  EXPECT_EQ(c.status, Status::unknown);
  EXPECT_EQ(c.access_mask, std::nullopt);
  EXPECT_TRUE(says(snapshot, Severity::warning, "Connected/OK"));
  EXPECT_TRUE(says(snapshot, Severity::warning, "different rights"));
}

TEST(Client, TreesAreFoundByAddressAndByDfsOrigin) {
  const auto by_address =
      connections({{"/proc/self/mounts", "//10.0.0.7/share /mnt/z cifs rw,addr=10.0.0.7 0 0\n"},
                   {"/proc/fs/cifs/DebugData", "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)"))}});
  ASSERT_EQ(by_address.size(), 1U);
  EXPECT_EQ(by_address[0].connection_state, ConnectionState::connected);
  const auto by_origin = connections(
      {{"/proc/self/mounts", "//dom/root/link /mnt/z cifs rw,addr=10.0.0.9 0 0\n"},
       {"/proc/fs/cifs/DebugData",
        "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)") + "\tDFS origin fullpath: \\\\dom\\root\\link\n")}});
  ASSERT_EQ(by_origin.size(), 1U);
  EXPECT_EQ(by_origin[0].connection_state, ConnectionState::connected);
}

// A DFS link is a mount below its root's name, on another server: never that server's state from the root's tree.
TEST(Client, ATreeAtAnotherAddressIsAnotherTree) {
  std::string debug =
      "Servers: \n" + server("fs", "1", tree(R"(\\fs\dfs)")) + server("nas", "3", tree(R"(\\nas\backup)"));
  debug.replace(debug.rfind("10.0.0.7"), 8, "10.0.0.9");
  const auto list =
      connections({{"/proc/self/mounts",
                    "//fs/dfs/link /mnt/l cifs rw,addr=10.0.0.9 0 0\n//fs/dfs /mnt/d cifs rw,addr=10.0.0.7 0 0\n"},
                   {"/proc/fs/cifs/DebugData", debug}});
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].status, Status::unknown);
  EXPECT_EQ(list[0].access_mask, std::nullopt);
  EXPECT_EQ(list[1].connection_state, ConnectionState::connected);
  EXPECT_EQ(list[2].name, R"(\\nas\backup)");
}

// Linux 6.12 says which link a tree stands behind, though its root's share has a tree of its own.
TEST(Client, ADfsLinkHasItsOwnTreeBelowAMountedRoot) {
  std::string debug = "Servers: \n" + server("fs", "1", tree(R"(\\fs\dfs)")) +
                      server("nas", "3", tree(R"(\\nas\backup)") + "\tDFS origin fullpath: \\\\fs\\dfs\\link\n");
  debug.replace(debug.rfind("10.0.0.7"), 8, "10.0.0.9");
  const auto list =
      connections({{"/proc/self/mounts",
                    "//fs/dfs /mnt/d cifs rw,addr=10.0.0.7 0 0\n//fs/dfs/link /mnt/d/l cifs rw,addr=10.0.0.9 0 0\n"},
                   {"/proc/fs/cifs/DebugData", debug}});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].connection_state, ConnectionState::connected);
  EXPECT_EQ(list[1].connection_state, ConnectionState::disconnected);
}

TEST(Client, EveryUnknownStateHasAReason) {
  std::string debug = "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)"));
  debug.erase(debug.find("TCP status: 1"), 13);
  const Snapshot no_status = interpret({{"/proc/self/mounts", mount_z}, {"/proc/fs/cifs/DebugData", debug}});
  EXPECT_EQ((*no_status.connections().begin()).status, Status::unknown);
  EXPECT_TRUE(says(no_status, Severity::warning, "no TCP status of the server"));

  const Snapshot no_tree = interpret({{"/proc/self/mounts", "none / ext4 rw 0 0\n" + mount_z},
                                      {"/proc/fs/cifs/DebugData", "Servers: \n" + server("srv", "1", "")}});
  const auto& told = no_tree.diagnostics();
  const auto at = std::ranges::find_if(
      told, [](const Diagnostic& d) { return d.message.find("no tree connect") != std::string::npos; });
  ASSERT_NE(at, told.end());
  EXPECT_EQ(at->document, "/proc/self/mounts");
  EXPECT_EQ(at->line, 2U);
}

TEST(Client, RequestsWithoutAnswerAreToldInEveryShape) {
  const std::string old =
      "Servers:\nNumber of credits: 18\n1) Name: 10.0.0.7 Uses: 1 Capability: 0x3\tSession Status: 1\tTCP status: 1\n"
      "\tLocal Users To Server: 1 SecMode: 0x1 Req On Wire: 3\n\tShares:\n\t1) \\\\srv\\share Mounts: 1 DevInfo: "
      "0x20\n";
  std::string recent = "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)"));
  recent.insert(recent.find("\n\tSessions"), "Local Users To Server: 1 SecMode: 0x1 Req On Wire: 3\n");
  for (const std::string& debug : {old, recent}) {
    const Snapshot snapshot = interpret({{"/proc/self/mounts", mount_z}, {"/proc/fs/cifs/DebugData", debug}});
    EXPECT_EQ((*snapshot.connections().begin()).connection_state, ConnectionState::connected);
    EXPECT_TRUE(says(snapshot, Severity::info, "3 requests to the server")) << debug;
  }
}

TEST(Client, NamesAreUniqueAndOverMountsStay) {
  const std::string table =
      "//srv/a /mnt/z cifs rw 0 0\n//SRV/A /mnt/z cifs rw 0 0\n//srv/b /mnt/z cifs rw 0 0\n//srv/a /mnt/Z cifs rw 0 "
      "0\n";
  const auto list = connections({{"/proc/self/mounts", table}});
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].name, R"(\\srv\a (/mnt/z))");
  EXPECT_EQ(list[1].name, R"(\\srv\b (/mnt/z))");
  EXPECT_EQ(list[2].name, R"(\\srv\a (/mnt/Z))");
}

TEST(Client, ASessionThatStandsBelowNoServerHasNoState) {
  const Snapshot snapshot =
      interpret({{"/proc/fs/cifs/DebugData", "\t1) Address: 10.0.0.7 Uses: 1\n\tShares: \n" + tree(R"(\\srv\share)")}});
  ASSERT_EQ(snapshot.connections().size(), 1U);
  const NetworkConnection c = *snapshot.connections().begin();
  EXPECT_EQ(c.name, R"(\\srv\share)");
  EXPECT_EQ(c.connection_state, std::nullopt);
  EXPECT_EQ(c.status, Status::unknown);
  EXPECT_TRUE(says(snapshot, Severity::warning, "no TCP status of the server"));
}

TEST(Client, SaysOnlyWhatTheDocumentsShow) {
  const auto text_of = [](const Snapshot& snapshot) {
    std::string text;
    for (const Diagnostic& d : snapshot.diagnostics()) text += d.message + "\n";
    return text;
  };
  model::Evidence evidence;
  evidence.put({.name = "/proc/self/mounts", .error = "EACCES"});
  evidence.put({.name = "/proc/fs/cifs/DebugData", .error = "ENOENT"});
  auto refused = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba"});
  backends::samba_backend.interpret(evidence, {}, *refused);
  EXPECT_EQ(text_of(Snapshot(refused)).find("no SMB file system is mounted"), std::string::npos);

  // The share has a tree connect, if not at this address.
  const Snapshot elsewhere =
      interpret({{"/proc/self/mounts", "//fs/dfs/link /l cifs rw,addr=10.0.0.9 0 0\n"},
                 {"/proc/fs/cifs/DebugData", "Servers: \n" + server("fs", "1", tree(R"(\\fs\dfs)")) +
                                                 "2) ConnectionId: 0x2 Hostname: nas \nTCP status: 1 Instance: 1\n"
                                                 "\t1) Address: 10.0.0.9 Uses: 1 \n"}});
  EXPECT_TRUE(says(elsewhere, Severity::warning, R"(no tree connect of '\\fs\dfs' at the address 10.0.0.9)"));
  EXPECT_TRUE(
      says(interpret({{"/proc/self/mounts", "<html>not found</html>\n"}}), Severity::warning, "no mount table"));
}

TEST(Client, NarrowsByAddressDialectAndEncryption) {
  std::string debug = "Servers: \n";
  std::string mounts;
  for (const char* const host : {"1", "2"})
    for (const char* const dialect : {"0x210", "0x311"})
      for (const char* const marks : {"", " encrypted"}) {
        std::string text = server("srv", "1", tree(R"(\\srv\share)", "0x1", marks), dialect);
        const bool wanted = std::string_view(host) == "2" && std::string_view(dialect) == "0x311";
        if (!wanted || *marks == '\0') text.replace(text.find("TCP status: 1"), 13, "TCP status: 3");
        text.replace(text.find("10.0.0.7"), 8, std::string("10.0.0.") + host);
        debug += text;
      }
  const auto state = [&](const std::string& options) {
    return connections({{"/proc/self/mounts", "//srv/share /z cifs rw," + options + " 0 0\n"},
                        {"/proc/fs/cifs/DebugData", debug}})[0]
        .connection_state;
  };
  EXPECT_EQ(state("vers=3.1.1,addr=10.0.0.2,seal"), ConnectionState::connected);
  EXPECT_EQ(state("vers=3.1.1,addr=10.0.0.2"), ConnectionState::disconnected);
  EXPECT_EQ(state("vers=2.1,addr=10.0.0.2,seal"), ConnectionState::disconnected);
  EXPECT_EQ(state("vers=3.1.1,addr=10.0.0.1,seal"), ConnectionState::disconnected);
  EXPECT_EQ(state("addr=10.0.0.2,seal"), std::nullopt);
  EXPECT_EQ(state("vers=3.0,addr=10.0.0.2,seal"), std::nullopt);
  EXPECT_EQ(state("vers=3.1.1,addr=10.0.0.9,seal"), std::nullopt);  // a stale address: any of them
  EXPECT_EQ(state("vers=3.1.1,seal"), std::nullopt);
}

}  // namespace
}  // namespace netuse::tests
