// SPDX-License-Identifier: MIT
// What is a name, and what is none, where a grammar could be taken in by what stands there.
#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "fixture/anonymize/address.hpp"
#include "fixture/anonymize/anonymizer.hpp"

namespace netuse::anonymize {
namespace {

using fixture::Recording;
using test::expect_gone;

constexpr const char* mounts = "/proc/self/mounts";

TEST(AnonymizeGrammar, NumbersOfPersonsHoweverShort) {
  expect_gone({{{mounts,
                 "//vault/x /m cifs rw,uid=2005,gid=501,cruid=33,addr=10.0.0.7 0 0\n"
                 "x /run/user/2005 fuse.gvfsd rw 0 0\n"},
                {"/proc/fs/cifs/DebugData", "CIFS Version 2.61\nServers: \n\tUser: 2005 Cred User: 501\n"},
                {"smbstatus --json", R"({"timestamp":"2026-11-22T10:01:13+0000","sessions":{"1":{"session_id":"1",)"
                                     R"("server_id":{"pid":"77"},"uid":2005,"username":"walter"}},"tcons":{}})"
                                     "\n"}},
               {"2005", "gid=501", "User: 501", "cruid=33", "walter", "gvfsd"},
               {"uid=", "/run/user/", " fuse."}});
}

// Nobody has logged on there yet: no name, but what the readers look for.
TEST(AnonymizeGrammar, NobodyStaysNobody) {
  for (const std::string nobody : {R"("uid":4294967295,"username":"x")", R"("uid":0,"username":"-1")",
                                   R"x("uid":0,"username":"(auth in progress)")x"})
    expect_gone({{{"smbstatus --json",
                   R"({"timestamp":"2026-11-22T10:01:13+0000","sessions":{"1":{"session_id":"1","server_id":{"pid":)"
                   R"("77"},)" +
                       nobody + R"(}},"tcons":{"3":{"service":"tax","server_id":{"pid":"77"},"session_id":"1",)" +
                       R"("machine":"ledger","connected_at":"2026-11-22T10:01:13+00:00"}}})" + "\n"}},
                 {"ledger"},
                 {}});
}

// A percent sign in a share's name may look like an escape, and an escape may be a letter.
TEST(AnonymizeGrammar, EscapesWhereNobodyMeantOne) {
  expect_gone(
      {{{mounts, "//vault/tax%20year /mnt/50%cashflow cifs rw,addr=10.0.0.7 0 0\n"},
        {"/etc/fstab", "//vault/\\154edger /mnt/w\\141lter cifs guest 0 0\n"},
        {"/etc/auto.master", "/org /etc/auto.org\n"},
        {"/etc/auto.org", "tax%20year -fstype=cifs ://vault/tax%20year\n"},
        {"/etc/systemd/system/srv-year.mount", "[Mount]\nWhat=//vault/tax%%20year\nWhere=/srv/year\nType=cifs\n"},
        {"/etc/systemd/system/srv-1-2-3-4.mount",
         "[Mount]\nWhat=\\\\vault\\xabacus\nWhere=/srv/1/2/3/4\n"
         "Type=cifs\n"}},
       {"vault", "tax", "year", "cashflow", "edger", "walter", "lter", "abacus"},
       {"/srv/1/2/3/4", "srv-1-2-3-4.mount"}});
}

TEST(AnonymizeGrammar, AddressesFilledWithZeros) {
  for (const char* const host : {"pc-010-020-030-040", "pc010.020.030.040", "dhcp10-20-30-40", "x10_20_30_40"})
    expect_gone({{{mounts, "//" + std::string(host) + "/ledger /m cifs rw,addr=10.20.30.40 0 0\n"}},
                 {"020-030", "020.030", "20-30-40", "20_30_40", "20.30.40"},
                 {}});
  const auto filled = address_at("010-020-030-040", '-');
  ASSERT_TRUE(filled);
  EXPECT_EQ(filled->address, *parse_address("10.20.30.40"));
  EXPECT_EQ(filled->respell(*parse_address("192.0.2.9")), "192-000-002-009");
  EXPECT_FALSE(address_at("0...........1-5", '\0'));
}

TEST(AnonymizeGrammar, WhatNoGrammarKnowsIsAName) {
  expect_gone(
      {{{mounts, "//vault/x /m cifs.walterfs rw,addr=10.0.0.7 0 0\n"},
        {"/proc/self/mountinfo", "36walter 25 0:40 / /m rw,bernhard shared:1 - cifs //vault/x rw,addr=10.0.0.7\n"},
        {"/proc/self/ns/mnt", "walter\n"},
        {"/proc/fs/cifs/walter", "x"},
        {"smbstatus --walter",
         "Samba version 4.17-walter\n\nService      pid     Machine       Connected at\n"
         "------\nledger   77   oak   walter bernhard 22 10:01:13 2026 CET\n"}},
       {"walter", "bernhard", "ledger", "oak", "vault"},
       {"cifs.", "smbstatus --", "Samba version 4.17-", "22 10:01:13 2026 CET", "/proc/fs/cifs/"}});
}

// systemd applies drop-ins in the order of their names.
TEST(AnonymizeGrammar, OrderOfNamesIsKeptWhereItCounts) {
  const std::string unit = "/etc/systemd/system/srv-tax.mount";
  const Recording before = test::record({{unit, "[Mount]\nWhat=//vault/x\nWhere=/srv/tax\nType=cifs\n"},
                                         {unit + ".d/ash.conf", "[Mount]\nOptions=username=walter\n"},
                                         {unit + ".d/oak.conf", "[Mount]\nOptions=username=bernhard\n"},
                                         {unit + ".d/override.conf", "[Mount]\nOptions=username=clara\n"}});
  for (int i = 0; i < 20; ++i) {
    Engine engine({});
    const Recording after = engine.apply(before);
    EXPECT_EQ(test::differences(after), 0U);
    EXPECT_NE(test::all_text(after).find("override.conf"), std::string::npos);
    EXPECT_EQ(test::all_text(engine.apply(before)), test::all_text(after));
  }
}

// A sentence of which nobody knows who wrote it.
TEST(AnonymizeGrammar, DiagnosticsWithoutEvidence) {
  const std::string text = R"x({"format": "netuse-recording", "version": 1, "host": "vault", "backend": "windows",
  "connections": [{"RemoteName": "\\oak\tax", "Name": "\\oak\tax"}],
  "diagnostics": [{"severity": "warning", "document": "wnet/connected", "line": 3,
                   "message": "walter on ledger01 said 'no' to \\oak\tax"}]})x";
  Engine engine({});
  const Recording after = engine.apply(fixture::parse_recording(text, "memory"));
  ASSERT_EQ(after.frames[0].said->diagnostics().size(), 1U);
  EXPECT_EQ(after.frames[0].said->diagnostics()[0].line, 3U);
  const std::string made = test::all_text(after);
  for (const char* const gone : {"walter", "ledger01", "oak", "tax", "vault"})
    EXPECT_EQ(made.find(gone), std::string::npos) << made;
}

}  // namespace
}  // namespace netuse::anonymize
