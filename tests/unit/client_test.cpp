// SPDX-License-Identifier: MIT
// The client side as a whole: documents in, typed connections out.
#include <algorithm>

#include <gtest/gtest.h>

#include "backend.hpp"
#include "netuse/snapshot.hpp"

namespace netuse {
namespace {

struct Text {
  std::string name;
  std::string text;
};

Snapshot interpret(const std::vector<Text>& documents) {
  model::Evidence evidence;
  for (const Text& d : documents) evidence.put({.name = d.name, .text = d.text});
  auto snapshot = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba"});
  backends::samba_backend.interpret(evidence, {}, *snapshot);
  snapshot->keep(std::move(evidence));
  return Snapshot(snapshot);
}

std::vector<NetworkConnection> connections(const std::vector<Text>& documents) {
  std::vector<NetworkConnection> list;
  for (const NetworkConnection& c : interpret(documents).connections()) list.push_back(c);
  return list;
}

bool says(const Snapshot& snapshot, Severity severity, std::string_view words) {
  return std::ranges::any_of(snapshot.diagnostics(), [&](const Diagnostic& d) {
    return d.severity == severity && d.message.find(words) != std::string::npos;
  });
}

std::string server(std::string_view name, std::string_view tcp, std::string_view trees,
                   std::string_view dialect = "0x311") {
  return "1) ConnectionId: 0x1 Hostname: " + std::string(name) + " \nNumber of credits: 1 Dialect " +
         std::string(dialect) + "\nTCP status: " + std::string(tcp) +
         " Instance: 1\n\n\tSessions: \n\t1) Address: 10.0.0.7 Uses: 1 Capability: 0x3\t" +
         "Session Status: 1 \n\n\tShares: \n" + std::string(trees) + "\n\tMIDs: \n--\n";
}
std::string tree(std::string_view unc, std::string_view access = "0x1f01ff", std::string_view marks = "") {
  return "\t1) " + std::string(unc) +
         " Mounts: 1 DevInfo: 0x20 Attributes: 0x1\n\tPathComponentMax: 255 Status: 1 type: DISK " +
         "Serial Number: 0x1" + std::string(marks) + "\n\ttid: 0x5\tMaximal Access: " + std::string(access) + "\n";
}
const std::string mount_z = "//srv/share /mnt/z cifs rw,vers=3.1.1,username=ann,domain=CORP,addr=10.0.0.7 0 0\n";

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

TEST(Client, DefinitionsMakePersistentAndRememberWhatIsDown) {
  const std::string table = mount_z + "//srv/noauto /mnt/n cifs rw 0 0\nsystemd-1 /mnt/auto autofs rw,direct 0 0\n";
  const std::string fstab =
      "//SRV/share /mnt/z cifs credentials=/c 0 0\n//srv/noauto /mnt/n cifs noauto 0 0\n//srv/down /mnt/d cifs "
      "username=bob 0 0\n"
      "//srv/auto /mnt/auto cifs noauto,x-systemd.automount 0 0\n//srv/never /mnt/never cifs noauto 0 0\n";
  const auto list = connections({{"/proc/self/mounts", table}, {"/etc/fstab", fstab}});
  ASSERT_EQ(list.size(), 4U);
  EXPECT_EQ(list[0].persistent, true);
  EXPECT_EQ(list[0].caption, "RESOURCE REMEMBERED");
  EXPECT_EQ(list[0].connection_type, ConnectionType::persistent);
  EXPECT_EQ(list[1].persistent, false);
  EXPECT_EQ(list[2].remote_name, R"(\\srv\auto)");
  EXPECT_EQ(list[2].connection_state, ConnectionState::disconnected);
  EXPECT_EQ(list[2].status, Status::ok);
  EXPECT_EQ(list[3].remote_name, R"(\\srv\down)");
  EXPECT_EQ(list[3].status, Status::unavailable);
  EXPECT_EQ(list[3].user_name, "bob");
  EXPECT_EQ(list[3].persistent, true);
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

TEST(Client, WhoRanMountCifsIsNotWhoLoggedOn) {
  const Snapshot snapshot = interpret({{"/proc/self/mounts",
                                        "//srv/a /a cifs rw,sec=krb5,cruid=7,username=root,domain=D 0 0\n"
                                        "//srv/b /b cifs rw,sec=krb5i,username=root 0 0\n"
                                        "//srv/c /c cifs rw,sec=krb5,username=ann,domain=D 0 0\n"
                                        "//srv/d /d cifs rw,sec=ntlmssp,username=root 0 0\n"}});
  std::vector<std::optional<std::string>> users;
  for (const NetworkConnection& c : snapshot.connections()) users.push_back(c.user_name);
  EXPECT_EQ(users, (std::vector<std::optional<std::string>>{std::nullopt, std::nullopt, R"(D\ann)", "root"}));
  EXPECT_TRUE(says(snapshot, Severity::info, "UserName of '/a' is not known: it was mounted with a Kerberos ticket"));
  EXPECT_TRUE(says(snapshot, Severity::info, "UserName of '/b' is not known"));
  EXPECT_FALSE(says(snapshot, Severity::info, "'/c'"));
}

// Stacked mounts of one remote are one instance, that of the first line: of the others nothing is missing.
TEST(Client, OfStackedMountsOnlyTheFirstIsSpokenOf) {
  const Snapshot snapshot = interpret({{"/proc/self/mounts",
                                        "//srv/a /m cifs rw,username=ann 0 0\n//SRV/a /m cifs rw 0 0\n"
                                        "//srv/b /n cifs rw,multiuser 0 0\n//srv/b /n cifs rw,username=bob 0 0\n"}});
  ASSERT_EQ(snapshot.connections().size(), 2U);
  EXPECT_FALSE(says(snapshot, Severity::info, "UserName of '/m'"));
  EXPECT_TRUE(says(snapshot, Severity::info, "UserName of '/n'"));
}

TEST(Client, ADefinitionBelongsToAMountOfTheSameFolder) {
  const auto list = connections({{"/proc/self/mounts", "//nas/data/b /x cifs rw 0 0\n//nas/data/c/d /y cifs rw 0 0\n"},
                                 {"/etc/fstab",
                                  "//nas/data/a /x cifs guest 0 0\n//NAS/Data//c/d/ /y/ cifs guest 0 0\n"
                                  "//nas/data /y cifs noauto 0 0\n"}});
  ASSERT_EQ(list.size(), 3U);
  EXPECT_EQ(list[0].name, R"(\\nas\data\b (/x))");
  EXPECT_EQ(list[0].connection_type, ConnectionType::current);
  EXPECT_EQ(list[1].name, R"(\\nas\data\c\d (/y))");
  EXPECT_EQ(list[1].connection_type, ConnectionType::persistent);
  EXPECT_EQ(list[2].name, R"(\\nas\data\a (/x))");
  EXPECT_EQ(list[2].persistent, true);
  EXPECT_EQ(list[2].status, Status::unavailable);
}

TEST(Client, AutomountsWaitWhereTheirMapIsMounted) {
  const auto list = connections({{"/proc/self/mounts",
                                  "/etc/auto.a /a autofs rw,indirect 0 0\n/etc/auto.d /d/key autofs rw,direct 0 0\n"
                                  "systemd-1 /u autofs rw,direct 0 0\n"},
                                 {"/etc/auto.master", "/a /etc/auto.a\n/- /etc/auto.d\n/gone /etc/auto.gone\n"},
                                 {"/etc/auto.a", "k -fstype=cifs / ://h/k0 /x/y ://h/k1\nl -fstype=cifs ://h/l\n"},
                                 {"/etc/auto.d", "/d/key -fstype=cifs /one ://h/d1 /two ://h/d2\n"},
                                 {"/etc/auto.gone", "g -fstype=cifs /one ://h/g\n"},
                                 {"/etc/fstab", "//h/u /u/below cifs noauto,x-systemd.automount 0 0\n"}});
  ASSERT_EQ(list.size(), 7U);
  for (const NetworkConnection& c : list) {
    const bool waits = c.local_name != "/gone/g/one" && c.local_name != "/u/below";
    EXPECT_EQ(c.status, waits ? Status::ok : Status::unavailable) << *c.local_name;
    EXPECT_EQ(c.connection_state, ConnectionState::disconnected);
  }
}

TEST(Client, AMountThatAWildcardKeyRaisedIsPersistent) {
  const std::vector<Text> maps = {{"/etc/auto.master", "/w /etc/auto.w\n/v /etc/auto.v\n/o /etc/auto.o\n"},
                                  {"/etc/auto.w", "known -fstype=cifs ://nas/special\n* -fstype=cifs ://nas/home/&\n"},
                                  {"/etc/auto.v", "* -fstype=cifs ://nas/$USER\n"},
                                  {"/etc/auto.o", "* -fstype=cifs / ://nas/& /sub ://&/sub\n"}};
  const auto persistent = [&](const std::string& mount) {
    std::vector<Text> documents = maps;
    documents.push_back({"/proc/self/mounts", mount + " cifs rw 0 0\n"});
    const auto list = connections(documents);
    EXPECT_EQ(list.size(), list[0].local_name == "/w/known" && list[0].persistent == true ? 1U : 2U);
    return list[0].persistent;
  };
  EXPECT_EQ(persistent("//nas/home/ann /w/ann"), true);
  EXPECT_EQ(persistent("//NAS/Home/ann /w/ann"), true);
  EXPECT_EQ(persistent("//nas/home/bob /w/ann"), false);
  EXPECT_EQ(persistent("//nas/home/ann /w/ann/more"), false);
  EXPECT_EQ(persistent("//nas/home/w /w"), false);
  EXPECT_EQ(persistent("//nas/special /w/known"), true);
  EXPECT_EQ(persistent("//nas/anything /v/x"), true);
  EXPECT_EQ(persistent("//nas/k /o/k"), true);
  EXPECT_EQ(persistent("//k/sub /o/k/sub"), true);
  EXPECT_EQ(persistent("//k/sub /o/k/other"), false);
}

TEST(Client, TheNameOfABoundFolderDoesNotDependOnItsBase) {
  const std::string base = "1 0 0:9 / /base rw - cifs //srv/docs/a rw,closetimeo=1\n";
  const std::string bind = "2 0 0:9 /a /bind rw - cifs //srv/docs/a rw,closetimeo=1\n";
  EXPECT_EQ(connections({{"/proc/self/mountinfo", base + bind}})[1].name, R"(\\srv\docs\a\a (/bind))");
  EXPECT_EQ(connections({{"/proc/self/mountinfo", bind}})[0].name, R"(\\srv\docs\a\a (/bind))");
  const Snapshot old = interpret({{"/proc/self/mountinfo", "2 0 0:9 /a/b /bind rw - cifs //srv/docs/a rw\n"}});
  EXPECT_EQ((*old.connections().begin()).remote_name, R"(\\srv\docs\a\b)");
  EXPECT_TRUE(says(old, Severity::warning, R"(taken for '\\srv\docs\a\b', and can be '\\srv\docs\a\a\b')"));
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

/// `count` mounts of one share, and as many tree connects of it; every second one is down.
std::vector<Text> one_share(int count) {
  std::string mounts;
  std::string debug = "Servers: \n";
  for (int i = 0; i < count; ++i) {
    mounts += "//srv/share /mnt/" + std::to_string(i) + " cifs rw,addr=10.0.0.7 0 0\n";
    debug += server("srv", i % 2 == 0 ? "1" : "3", tree(R"(\\srv\share)", i % 2 == 0 ? "0x1f01ff" : "0x1200a9"));
  }
  return {{"/proc/self/mounts", mounts}, {"/proc/fs/cifs/DebugData", debug}};
}

TEST(Client, SaysOnceForAShareWhatHoldsForAllItsMounts) {
  const Snapshot snapshot = interpret(one_share(500));
  EXPECT_EQ(snapshot.connections().size(), 500U);
  std::size_t size = 0;
  for (const Diagnostic& d : snapshot.diagnostics()) size += d.message.size();
  EXPECT_LT(size, 10'000U);
  EXPECT_EQ(std::ranges::count_if(snapshot.diagnostics(),
                                  [](const Diagnostic& d) { return d.message.find("disagree") != std::string::npos; }),
            1);
  EXPECT_TRUE(says(snapshot, Severity::warning, "and there are 498 more"));
  EXPECT_TRUE(says(snapshot, Severity::warning, "different rights"));
  EXPECT_TRUE(says(snapshot, Severity::info, "holds for 480 more"));  // no user name
}

// Each mount gets the tree that fits it, whatever the order in which they are asked for.
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
}  // namespace netuse
