// SPDX-License-Identifier: MIT
// One name in the many ways in which documents write it.
#include <algorithm>

#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "fixture/anonymize/address.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "fixture/anonymize/rewrite_document.hpp"
#include "text/ascii.hpp"

namespace netuse::anonymize {
namespace {

using fixture::Recording;
using test::expect_gone;

constexpr const char* mounts = "/proc/self/mounts";

TEST(AnonymizeSpellings, AddressesInNamesOfHosts) {
  expect_gone({{{mounts, "//ip-192-168-7-21.cloud/ledger /m cifs rw,addr=192.168.7.21 0 0\n"}},
               {"192-168-7-21", "192.168.7.21", "ledger"},
               {"addr="}});
  expect_gone({{{mounts, "//21.7.168.192.in-addr.arpa/ledger /m cifs rw,addr=192.168.7.21 0 0\n"}},
               {"21.7.168.192", "192.168.7.21"},
               {}});
  expect_gone({{{mounts, "//2a01-4f8-c17--77s12.ipv6-literal.net/x /m cifs rw,addr=2a01:4f8:c17::77 0 0\n"}},
               {"2a01-4f8", "c17--77", "c17::77"},
               {"s12.ipv6-literal.net"}});
}

TEST(AnonymizeSpellings, AddressesInsideOthersAndBehindLetters) {
  for (const char* prefix : {"::ffff:", "::", "64:ff9b::", "2a01:4f8:c17::"})
    expect_gone({{{mounts, "//nas/ledger /m cifs rw,addr=" + std::string(prefix) + "192.168.7.21 0 0\n"}},
                 {"192.168", "168.7.21", "2a01:4f8"},
                 {"addr="}});
  for (const char* host : {"pc192.168.7.21", "h192.168.7.21", "\u00e9192.168.7.21"})
    expect_gone(
        {{{mounts, "//" + std::string(host) + "/ledger /m cifs rw,addr=192.168.7.21 0 0\n"}}, {"168.7.21"}, {}});
  expect_gone(
      {{{mounts, "//nas/192.168.7.21:192.168.7.22 /m cifs rw,addr=10.0.0.1 0 0\n"}}, {"168.7.21", "168.7.22"}, {}});
}

TEST(AnonymizeSpellings, AddressesInLinesThatAreNotKnown) {
  expect_gone({{{mounts, "//nas/ledger /m cifs rw,addr=192.168.7.21 0 0\n"},
                {"/proc/fs/cifs/DebugData",
                 "CIFS Version 2.61\nId: 1 Network name: 'nas'(y) Ip address: 192.168.7.21(y)\n"
                 "Primary channel: 192.168.7.21 [CONNECTED] other 2a01:4f8:c17::77\n"}},
               {"168.7.21", "c17::77"},
               {"CIFS Version 2.61"}});
}

TEST(AnonymizeSpellings, AddressesWithMoreAroundThem) {
  for (const std::string host : {"ip-192-168-7-21-spare", "ip_192_168_7_21", "x_192_168_7_21_y", "ip-192-168-7-21-2"}) {
    std::string address = host.substr(host.find("192"), std::string("192-168-7-21").size());
    expect_gone({{{mounts, "//" + host + "/ledger /m cifs rw,addr=192.168.7.21 0 0\n"}},
                 {address, "192.168.7.21", "ledger"},
                 {}});
  }
  const auto dashed = address_at("192-168-7-21-spare", '-');
  ASSERT_TRUE(dashed);
  EXPECT_EQ(dashed->respell(*parse_address("203.0.113.9")), "203-0-113-9");
  const auto scored = address_at("192_168_7_21_2", '_');
  ASSERT_TRUE(scored);
  EXPECT_EQ(scored->respell(*parse_address("203.0.113.9")), "203_0_113_9");
  const auto literal = address_at("10-20-30-40-5-6-7-8.ipv6-literal.net", '\0');
  ASSERT_TRUE(literal);
  EXPECT_TRUE(literal->address.v6);
}

TEST(AnonymizeSpellings, SidsTellNoDomain) {
  Pseudonyms pseudonyms;
  for (const char32_t* const number : {U"311", U"422", U"533"}) pseudonyms.avoid(number);
  Rewriter rewriter(pseudonyms);
  for (const char* const sid : {"S-1-5-18", "S-1-1-0", "S-1-5-32-544", "S-1-5-80-0", "S-1-16-12288", "S-1-5-64-10"})
    EXPECT_EQ(rewriter.rewrite(sid), sid);
  for (const std::string domain : {"S-1-5-21-311-422-533", "S-1-5-21-3114223511-422-1999888777"}) {
    const std::string admins = rewriter.rewrite(domain + "-512");
    EXPECT_TRUE(admins.starts_with("S-1-5-21-") && admins.ends_with("-512")) << admins;
    EXPECT_EQ(admins.find("422"), std::string::npos) << admins;
    const std::string user = rewriter.rewrite(domain + "-2011");
    EXPECT_FALSE(user.ends_with("-2011")) << user;
    EXPECT_EQ(user.substr(0, user.rfind('-')), admins.substr(0, admins.rfind('-')));
  }
  for (const char* const sid : {"S-1-12-1-311-422-533-644", "S-1-22-1-1001", "S-1-5-80-311-422"})
    EXPECT_NE(rewriter.rewrite(sid), sid);
  expect_gone({{{mounts, "//vault/x /m cifs rw,username=S-1-5-21-311-422-533-1104 0 0\n"}},
               {"311", "422-533", "1104"},
               {"S-1-5-21-"}});
}

TEST(AnonymizeSpellings, PortsAreNoNames) {
  Pseudonyms pseudonyms;
  Rewriter rewriter(pseudonyms);
  for (const char* const port : {"LPT1:", "lpt9:", "COM3:", "COM12:", "LPT1", "PRN:", "AUX:"})
    EXPECT_EQ(rewriter.rewrite(port), port);
  for (const char* const name : {"LPTS:", "comx4", "prn", "\\\\LPT1\\x", "COM1234:"})
    EXPECT_NE(rewriter.rewrite(name), name);
}

TEST(AnonymizeSpellings, ReasonsNameNobody) {
  Pseudonyms pseudonyms;
  Rewriter rewriter(pseudonyms);
  const auto reason = [&](const char* error) {
    return *rewrite_document({.name = "/etc/fstab", .error = error}, rewriter).error;
  };
  for (const char* const kept : {"ENOENT", "EACCES", "errno 117", "too large", "timed out"})
    EXPECT_EQ(reason(kept), kept);
  const std::string denied = reason("open /home/walter/ledger: Permission denied");
  EXPECT_TRUE(denied.ends_with(": Permission denied")) << denied;
  for (const char* const name : {"walter", "ledger"}) EXPECT_EQ(denied.find(name), std::string::npos) << denied;
  EXPECT_NE(reason("EVELYN"), "EVELYN");
}

TEST(AnonymizeSpellings, SharesThatEndInABackslash) {
  expect_gone({{{"/etc/fstab", "\\\\vault\\ledger\\year\\ /mnt/old\\040books cifs username=walter,_netdev 0 0\n"}},
               {"vault", "ledger", "year", "books", "walter"},
               {" cifs username=", "\\\\040"}});
}

TEST(AnonymizeSpellings, ZeroBytesHideNoName) {
  Pseudonyms pseudonyms;
  Rewriter rewriter(pseudonyms);
  using namespace std::string_literals;
  const model::Document from{.name = "/proc/fs/cifs/DebugData",
                             .text =
                                 "CIFS Version 2.45\nServers: \n1) ConnectionId: 0x1 Hostname: led\0ger \n"
                                 "w\0a\0l\0t\0e\0r\0\n2) ConnectionId: 0x2 Hostname: ledger \n"s};
  const std::string made = rewrite_document(from, rewriter).text;
  EXPECT_EQ(std::ranges::count(made, '\n'), 5);
  EXPECT_TRUE(made.starts_with("CIFS Version 2.45\nServers: \n1) ConnectionId: 0x1 Hostname: ")) << made;
  for (const std::string& name : {"led"s, "ger"s, "a\0l"s}) EXPECT_EQ(made.find(name), std::string::npos) << made;
}

TEST(AnonymizeSpellings, OneAddressHasOnePseudonymInEachForm) {
  const auto at = address_at("7.1.168.192.in-addr.arpa", '\0');
  ASSERT_TRUE(at);
  EXPECT_EQ(at->address, *parse_address("192.168.1.7"));
  EXPECT_EQ(at->respell(*parse_address("203.0.113.9")), "9.113.0.203.in-addr.arpa");
  const std::string nibbles = "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2";
  const std::string name = nibbles + ".ip6.arpa";
  const auto six = address_at(name, '\0');
  ASSERT_TRUE(six);
  EXPECT_EQ(six->address, *parse_address("2001:db8::1"));
  EXPECT_EQ(six->respell(six->address), name);
}

TEST(AnonymizeSpellings, UnitsAndTheirPathsStayTogether) {
  for (const std::string name : {"tax\\x2dfiles", "srv\\x2d192.168.7.21", "ip\\x2d192\\x2d168\\x2d7\\x2d21"}) {
    std::string path = name;
    for (std::size_t at = path.find("\\x2d"); at != std::string::npos; at = path.find("\\x2d"))
      path.replace(at, 4, "-");
    const std::string unit = "mnt-" + name + ".mount";
    expect_gone({{{mounts, "proc /proc proc rw 0 0\n"},
                  {"/etc/systemd/system/" + unit,
                   "[Mount]\nWhat=//vault/ledger\nWhere=/mnt/" + path + "\nType=cifs\n[Install]\n"},
                  {"systemd links", "/etc/systemd/system/multi-user.target.wants/" + unit + " -> ../" + unit + "\n"}},
                 {name, path, "vault", "ledger"},
                 {"multi-user.target.wants"}});
  }
}

TEST(AnonymizeSpellings, TypesOfMapsAreKeywords) {
  for (const std::string type : {"", "file:", "file,sun:"})
    expect_gone({{{mounts, "proc /proc proc rw 0 0\n"},
                  {"/etc/auto.master", "/tax " + type + "/etc/auto.ledgers\n"},
                  {"/etc/auto.ledgers", "year -fstype=cifs,username=walter ://vault/ledger\n"}},
                 {"auto.ledgers", "vault", "walter"},
                 {type + "/etc/auto."}});
}

TEST(AnonymizeSpellings, EntitiesAreCharacters) {
  for (const std::string amp : {"&amp;", "&#38;", "&#x26;"})
    expect_gone(
        {{{mounts, "//vault/Q&A /mnt/q&a cifs rw 0 0\n"},
          {"/etc/security/pam_mount.conf.xml", "<volume fstype=\"cifs\" server=\"vault\" path=\"Q" + amp +
                                                   "A\" mountpoint=\"/mnt/other\" options=\"user=walter\"/>\n"}},
         {"q&a", "q&amp;a", "q&#38;a", "vault", "walter"},
         {}});
}

TEST(AnonymizeSpellings, FormatsWordsInsideNamesProtectNothing) {
  expect_gone({{{mounts, "//fs.mountainside.example/radiology$(walter) /mnt/c cifs rw,username=heidi 0 0\n"}},
               {"mountainside", "radiology", "walter", "heidi"},
               {}});
}

TEST(AnonymizeSpellings, AllTextsOfAConnection) {
  const std::string text = R"x({
 "format": "netuse-recording", "version": 1, "host": "vault", "backend": "windows", "connections": [
  {"RemoteName": "\\\\vault\\ledger", "LocalName": "LPT1:", "Name": "\\\\vault\\ledger (LPT1:)",
   "Caption": "RESOURCE CONNECTED", "Description": "RESOURCE CONNECTED - Web Client Network",
   "ProviderName": "Web Client Network", "Status": "OK"},
  {"RemoteName": "\\\\vault\\tax", "LocalName": "Z:", "Name": "\\\\vault\\tax (Z:)",
   "Caption": "tax of walter", "Description": "on vault", "ProviderName": "Walter's net"}]})x";
  Engine engine({});
  const std::string after = test::all_text(engine.apply(fixture::parse_recording(text, "memory")));
  for (const char* const gone : {"vault", "ledger", "tax", "walter", "Walter"})
    EXPECT_EQ(after.find(gone), std::string::npos) << gone << "\n" << after;
  for (const char* const kept : {"LPT1:", "Z:", "RESOURCE CONNECTED - Web Client Network", "\"OK\""})
    EXPECT_NE(after.find(kept), std::string::npos) << kept << "\n" << after;
}

}  // namespace
}  // namespace netuse::anonymize
