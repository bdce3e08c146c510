// SPDX-License-Identifier: MIT
// Mounts and the definitions that they come from: fstab, units, automounts.
#include <gtest/gtest.h>

#include "client_fixture.hpp"

namespace netuse::tests {
namespace {

/// `count` mounts of one share, and as many tree connects of it; every second one is down.
std::vector<HostText> one_share(int count) {
  std::string mounts;
  std::string debug = "Servers: \n";
  for (int i = 0; i < count; ++i) {
    mounts += "//srv/share /mnt/" + std::to_string(i) + " cifs rw,addr=10.0.0.7 0 0\n";
    debug += server("srv", i % 2 == 0 ? "1" : "3", tree(R"(\\srv\share)", i % 2 == 0 ? "0x1f01ff" : "0x1200a9"));
  }
  return {{"/proc/self/mounts", mounts}, {"/proc/fs/cifs/DebugData", debug}};
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

TEST(Client, NamesAreOneWhateverTheCaseOfTheirLetters) {
  const auto list = connections({{"/proc/self/mounts", "//ZÜRICH/übertrag/a /mnt/z cifs rw,addr=10.0.0.7 0 0\n"},
                                 {"/etc/fstab", "//zürich/Übertrag/A /mnt/z cifs guest\n"},
                                 {"/proc/fs/cifs/DebugData", server("zürich", "1", tree(R"(\\Zürich\ÜBERTRAG)"))}});
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list[0].persistent, true);
  EXPECT_EQ(list[0].status, Status::ok);
}

TEST(Client, AWildcardsNamesHaveNoCaseEither) {
  const auto list = connections({{"/proc/self/mounts",
                                  "/etc/auto.m /am autofs rw,indirect 0 0\n"
                                  "//ZÜRICH/größe/x /am/Größe cifs rw,addr=10.0.0.7 0 0\n"
                                  "//ZÜRICH/other/x /am/that cifs rw,addr=10.0.0.7 0 0\n"},
                                 {"/etc/auto.master", "/am /etc/auto.m\n"},
                                 {"/etc/auto.m", "* -fstype=cifs ://zürich/&/X\n"}});
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].persistent, true);
  EXPECT_EQ(list[1].persistent, false);
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
  const std::vector<HostText> maps = {
      {"/etc/auto.master", "/w /etc/auto.w\n/v /etc/auto.v\n/o /etc/auto.o\n"},
      {"/etc/auto.w", "known -fstype=cifs ://nas/special\n* -fstype=cifs ://nas/home/&\n"},
      {"/etc/auto.v", "* -fstype=cifs ://nas/$USER\n"},
      {"/etc/auto.o", "* -fstype=cifs / ://nas/& /sub ://&/sub\n"}};
  const auto persistent = [&](const std::string& mount) {
    std::vector<HostText> documents = maps;
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

}  // namespace
}  // namespace netuse::tests
