// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "backend.hpp"
#include "fixture/anonymize/anonymizer.hpp"
#include "fixture/anonymize/rewrite_document.hpp"
#include "netuse/netuse.hpp"
#include "object/internals.hpp"
#include "recording_random.hpp"

namespace netuse {
namespace {

using anonymize::Engine;
using fixture::Recording;
using test::all_text;
using test::differences;
using test::Doc;
using test::record;

const std::vector<Doc>& rich_host() {
  static const std::vector<Doc> documents{
      {"/proc/sys/kernel/hostname", "workhorse7\n"},
      {"/proc/self/mounts",
       "/dev/sda1 / ext4 rw,relatime 0 0\n"
       "//fileserver.corp.example.org/Team\\040Share /mnt/team\\040share cifs "
       "rw,relatime,vers=3.1.1,cache=strict,username=anna.smith,domain=MEGACORP,uid=0,noforceuid,gid=0,noforcegid,"
       "addr=10.20.30.40,file_mode=0755,dir_mode=0755,soft,nounix,serverino,mapposix,rsize=4194304 0 0\n"
       "//fd00:5::7/Größe$ /srv/projects/größe cifs rw,relatime,vers=3.0,username=örn,uid=0,"
       "addr=fd00:0005:0000:0000:0000:0000:0000:0007,soft 0 0\n"},
      {"/proc/self/mountinfo",
       "36 25 0:40 / /mnt/team\\040share rw,relatime shared:1 - cifs //fileserver.corp.example.org/Team\\040Share "
       "rw,vers=3.1.1,cache=strict,username=anna.smith,domain=MEGACORP,uid=0,noforceuid,gid=0,noforcegid,"
       "addr=10.20.30.40,soft\n"
       "37 25 0:41 / /srv/projects/größe rw,relatime shared:2 - cifs //fd00:5::7/Größe$ "
       "rw,vers=3.0,username=örn,uid=0,addr=fd00:0005:0000:0000:0000:0000:0000:0007,soft\n"},
      {"/proc/fs/cifs/DebugData",
       "Display Internal CIFS Data Structures for Debugging\n"
       "---------------------------------------------------\n"
       "CIFS Version 2.45\n"
       "Features: DFS,FSCACHE,STATS2\n"
       "CIFSMaxBufSize: 16384\n"
       "Active VFS Requests: 0\n"
       "\n"
       "Servers: \n"
       "1) ConnectionId: 0x1 Hostname: fileserver.corp.example.org \n"
       "ClientGUID: 8036E73B-7FA6-FF4A-831C-EBABB291DC17\n"
       "Number of credits: 389,1,1 Dialect 0x311\n"
       "Server capabilities: 0x300067\n"
       "TCP status: 1 Instance: 1\n"
       "Local Users To Server: 1 SecMode: 0x1 Req On Wire: 0 Net namespace: 4026531840 \n"
       "In Send: 0 In MaxReq Wait: 0\n"
       "\n"
       "\tSessions: \n"
       "\t1) Address: 10.20.30.40 Uses: 1 Capability: 0x300067\tSession Status: 1 \n"
       "\tSecurity type: RawNTLMSSP  SessionId: 0xce81924012345678\n"
       "\tUser: 0 Cred User: 0\n"
       "\n"
       "\tShares: \n"
       "\t0) IPC: \\\\fileserver.corp.example.org\\IPC$ Mounts: 1 DevInfo: 0x0 Attributes: 0x0\n"
       "\tPathComponentMax: 0 Status: 1 type: 0 Serial Number: 0x0\n"
       "\tShare Capabilities: None\tShare Flags: 0x0\n"
       "\ttid: 0x1\tMaximal Access: 0x1f00a9\n"
       "\n"
       "\t1) \\\\fileserver.corp.example.org\\Team Share Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f\n"
       "\tPathComponentMax: 255 Status: 1 type: DISK Serial Number: 0xa1b2c3d4\n"
       "\tShare Capabilities: None Aligned, Partition Aligned,\tShare Flags: 0x0\n"
       "\ttid: 0x5\tOptimal sector size: 0x200\tMaximal Access: 0x1f01ff\n"
       "\n"
       "\tMIDs: \n"
       "--\n"},
      {"/etc/fstab",
       "# mounted by hand for Anna, ask Bernhard\n"
       "//fileserver.corp.example.org/Team\\040Share /mnt/team\\040share cifs "
       "credentials=/etc/creds/megacorp,_netdev 0 0\n"
       "//backupbox/nightly /mnt/nightly cifs username=backupper,noauto,x-systemd.automount 0 0\n"},
      {"smbstatus --json",
       R"({"timestamp": "2026-11-22T10:01:13.123456+0000", "version": "4.22.11", "smb_conf": "/etc/samba/smb.conf",)"
       R"( "sessions": {"1234567890": {"session_id": "1234567890", "server_id": {"pid": "4711", "task_id": "0", )"
       R"("vnn": "4294967295", "unique_id": "1"}, "uid": 1000, "gid": 1000, "username": "MEGACORP\\anna.smith", )"
       R"("groupname": "bookkeeping", "remote_machine": "laptop-of-anna", "hostname": "ipv4:10.20.30.99:41234", )"
       R"("session_dialect": "SMB3_11", "encryption": {"cipher": "-", "degree": "none"}, )"
       R"("signing": {"cipher": "AES-128-GMAC", "degree": "partial"}}}, )"
       R"("tcons": {"3": {"service": "Ledger\u00e9", "server_id": {"pid": "4711", "task_id": "0", )"
       R"("vnn": "4294967295", "unique_id": "1"}, "tcon_id": "3", "session_id": "1234567890", )"
       R"("machine": "laptop-of-anna", "connected_at": "2026-11-22T10:01:13+00:00", )"
       R"("encryption": {"cipher": "-", "degree": "none"}, "signing": {"cipher": "-", "degree": "none"}}}, )"
       R"("open_files": {}})"
       "\n"},
      {"notes from the administrator", "The password hint of Anna Smith is on fileserver, 10.20.30.40.\n"},
  };
  return documents;
}

TEST(Anonymize, RichHostTellsNothingAndStillVerifies) {
  const Recording before = record(rich_host());
  ASSERT_GE(before.frames[0].said->connections().size(), 3U);
  Engine engine({});
  const Recording after = engine.apply(before);
  const std::string text = all_text(after);
  for (const char* secret :
       {"workhorse", "fileserver", "corp",        "example",  "Team",     "anna",         "Anna",
        "smith",     "Smith",      "MEGACORP",    "10.20.30", "fd00",     "backupbox",    "nightly",
        "backupper", "creds",      "bookkeeping", "laptop",   "Ledger",   "Bernhard",     "Größe",
        "größe",     "örn",        "8036E73B",    "a1b2c3d4", "projects", "administrator"})
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  EXPECT_EQ(differences(after), 0U);
  EXPECT_EQ(after.frames[0].said->connections().size(), before.frames[0].said->connections().size());
  // Shapes stay: the same number of lines, blanks, `$`, the folder that every host has.
  EXPECT_NE(text.find("\\\\040"), std::string::npos);
  EXPECT_NE(text.find("/mnt/"), std::string::npos);
  EXPECT_NE(text.find("2001:0db8:"), std::string::npos);
  for (const auto& [cls, count] : engine.report().replaced) EXPECT_TRUE(count > 0 || cls == "comments") << cls;
}

TEST(Anonymize, OneMapGivesTheSameBytes) {
  const Recording before = record(rich_host());
  Engine first({});
  const std::string once = all_text(first.apply(before));
  EXPECT_EQ(all_text(first.apply(before)), once);
  Engine second({});
  second.pseudonyms().read_json(first.pseudonyms().to_json(), "map");
  EXPECT_EQ(all_text(second.apply(before)), once);
  EXPECT_EQ(second.pseudonyms().to_json(), first.pseudonyms().to_json());
  Engine other({});
  EXPECT_NE(all_text(other.apply(before)), once);
}

TEST(Anonymize, KeepsTheClassesThatAreAskedFor) {
  const Recording before = record(rich_host());
  Engine engine({.keep = {"hosts", "Addresses"}});
  const std::string text = all_text(engine.apply(before));
  EXPECT_NE(text.find("fileserver.corp.example.org"), std::string::npos);
  EXPECT_NE(text.find("workhorse7"), std::string::npos);
  EXPECT_NE(text.find("10.20.30.40"), std::string::npos);
  EXPECT_EQ(text.find("smith"), std::string::npos);
  EXPECT_EQ(text.find("Team"), std::string::npos);
  EXPECT_THROW(Engine({.keep = {"everything"}}), Error);
}

TEST(Anonymize, ConnectionsWithoutEvidence) {
  const auto imported = import_files({NETUSE_FIXTURES "/import/ps-gwmi-fl.txt"});
  Engine engine({});
  const Recording after = engine.apply(fixture::recording_of(detail::Internals::of(imported)));
  const auto& rows = after.frames[0].said->connections();
  ASSERT_EQ(rows.size(), 3U);
  const auto list = Snapshot(after.frames[0].said).connections();
  const NetworkConnection first = *list.begin();
  EXPECT_EQ(first.local_name, "S:");
  EXPECT_EQ(first.provider_name, "Microsoft Windows Network");
  EXPECT_EQ(first.name, *first.remote_name + " (S:)");
  EXPECT_EQ(first.remote_name->size(), std::string(R"(\\files01\Team Share)").size());
  EXPECT_EQ(all_text(after).find("Team"), std::string::npos);
  EXPECT_EQ(all_text(after).find("WS7"), std::string::npos);
}

TEST(Anonymize, RandomRecordingsVerifyAndRepeat) {
  for (unsigned seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE(seed);
    Recording before = test::RandomRecordings(seed).recording();
    Engine engine({});
    const Recording after = engine.apply(before);
    EXPECT_EQ(all_text(fixture::parse_recording(all_text(after), "memory")), all_text(after));
    EXPECT_EQ(all_text(engine.apply(before)), all_text(after));
    ASSERT_EQ(after.frames.size(), before.frames.size());
    for (std::size_t i = 0; i < after.frames.size(); ++i)
      EXPECT_EQ(after.frames[i].documents.size(), before.frames[i].documents.size());
  }
}

// One name, in the spellings of several documents.
TEST(Anonymize, EscapesAreCharacters) {
  anonymize::Pseudonyms pseudonyms;
  anonymize::Rewriter rewriter(pseudonyms);
  const auto rewrite = [&](std::string_view text, model::Escapes escapes) {
    model::Keywords keywords(text);
    keywords.escapes = escapes;
    return rewriter.rewrite(std::move(keywords));
  };
  const std::string plain = rewriter.rewrite("Größe secret");
  EXPECT_EQ(plain.size(), std::string("Größe secret").size());
  const std::string word = plain.substr(0, plain.find(' '));
  const std::string tail = plain.substr(plain.find(' ') + 1);
  EXPECT_EQ(rewrite("//x/Größe\\040secret", {.octal = true}), "//x/" + word + "\\040" + tail);
  const std::string json = rewrite(R"("Gr\u00f6\u00dfe secret")", {.json = true});
  EXPECT_EQ(json.size(), std::string(R"("Gr\u00f6\u00dfe secret")").size());
  EXPECT_NE(json.find("\\u00"), std::string::npos);
  const std::string unit = rewrite("Gr\\xc3\\xb6\\xc3\\x9fe\\x20secret", {.hex = true});
  EXPECT_NE(unit.find("\\xc3\\x"), std::string::npos);
  EXPECT_NE(unit.find("\\x20" + tail), std::string::npos);
  EXPECT_EQ(rewrite("secret&amp;secret", {.xml = true}), tail + "&amp;" + tail);
  EXPECT_EQ(rewriter.rewrite("GRößE").size(), word.size());
}

/// The text of a document as it is kept, under pseudonyms.
std::string rewritten(const std::string& name, const std::string& text, anonymize::Rewriter& rewriter) {
  return anonymize::rewrite_document({.name = name, .text = text}, rewriter).text;
}

TEST(Anonymize, KeywordsStayInTheirPlacesOnly) {
  anonymize::Pseudonyms pseudonyms;
  anonymize::Rewriter rewriter(pseudonyms);
  const std::string cifs = rewriter.rewrite("cifs");
  const std::string soft = rewriter.rewrite("soft");
  EXPECT_NE(cifs, "cifs");
  EXPECT_EQ(rewritten("/proc/self/mounts", "//cifs/soft /mnt/soft cifs rw,soft,username=soft,vers=3.0 0 0\n", rewriter),
            "//" + cifs + "/" + soft + " /mnt/" + soft + " cifs rw,soft,username=" + soft + ",vers=3.0 0 0\n");
  EXPECT_EQ(rewritten("/etc/systemd/system/mnt-soft.mount", "[Mount]\nWhat=//cifs/soft\nWhere=/mnt/soft\nType=cifs\n",
                      rewriter),
            "[Mount]\nWhat=//" + cifs + "/" + soft + "\nWhere=/mnt/" + soft + "\nType=cifs\n");
  EXPECT_EQ(backends::distil({.name = "/etc/auto.cifs", .text = "soft -fstype=cifs,soft ://cifs/soft\n"}).text,
            "soft -fstype=cifs,soft ://cifs/soft\n");
  EXPECT_EQ(rewritten("/etc/auto.cifs", "soft -fstype=cifs,soft ://cifs/soft\n", rewriter),
            soft + " -fstype=cifs,soft ://" + cifs + "/" + soft + "\n");
}

TEST(Anonymize, AddressesKeepTheirForm) {
  anonymize::Pseudonyms pseudonyms;
  anonymize::Rewriter rewriter(pseudonyms);
  const auto rewrite = [&](const char* text) { return rewriter.rewrite(text); };
  const std::string v4 = rewrite("10.0.0.5");
  EXPECT_TRUE(v4.starts_with("192.0.2.") || v4.starts_with("198.51.100.") || v4.starts_with("203.0.113.")) << v4;
  EXPECT_EQ(rewrite("ipv4:10.0.0.5:41234"), "ipv4:" + v4 + ":41234");
  const std::string v6 = rewrite("fd00:5::7");
  EXPECT_TRUE(v6.starts_with("2001:db8:")) << v6;
  EXPECT_EQ(rewrite("ipv6:fd00:5::7:445"), "ipv6:" + v6 + ":445");
  EXPECT_EQ(rewrite("\\\\fd00:5::7\\x"), "\\\\" + v6 + "\\x");
  const std::string longer = rewrite("fd00:0005:0000:0000:0000:0000:0000:0007");
  EXPECT_EQ(longer.size(), 39U);
  EXPECT_EQ(anonymize::parse_address(longer), anonymize::parse_address(v6));
  std::string literal = rewrite("fd00-5--7.ipv6-literal.net");
  literal = literal.substr(0, literal.find('.'));
  std::ranges::replace(literal, '-', ':');
  EXPECT_EQ(anonymize::parse_address(literal), anonymize::parse_address(v6));
  EXPECT_EQ(rewrite("127.0.0.1 ::1 0.0.0.0"), "127.0.0.1 ::1 0.0.0.0");
  EXPECT_EQ(rewrite("3.1.1 4.17.12 11:01:13"), "3.1.1 4.17.12 11:01:13");
}

TEST(Anonymize, WhatWindowsPutsIntoNamesStays) {
  anonymize::Pseudonyms pseudonyms;
  anonymize::Rewriter rewriter(pseudonyms);
  const auto rewrite = [&](const char* text) { return rewriter.rewrite(text); };
  for (const char* text : {"IPC$", "ADMIN$", "print$", "C$", "LPT1:", "COM4:", "S:", "S-1-5-18", "S-1-5-32-544"})
    EXPECT_EQ(rewrite(text), text);
  EXPECT_TRUE(rewrite("\\\\dav@SSL\\DavWWWRoot").ends_with("@SSL\\DavWWWRoot"));
  EXPECT_NE(rewrite("print"), "print");
  EXPECT_NE(rewrite("alice$"), "alice$");
  EXPECT_EQ(rewrite("alice$"), rewrite("alice") + "$");
  const std::string sid = rewrite("S-1-5-21-1004336348-1177238915-682003330-512");
  EXPECT_TRUE(sid.starts_with("S-1-5-21-") && sid.ends_with("-512")) << sid;
  EXPECT_EQ(sid.find("1004336348"), std::string::npos);
}

TEST(Anonymize, DifferentWordsNeverMeet) {
  anonymize::Pseudonyms pseudonyms;
  std::set<std::u32string> seen;
  for (char32_t a = 'a'; a <= 'z'; ++a)
    for (char32_t b = 'a'; b <= 'z'; ++b) EXPECT_TRUE(seen.insert(pseudonyms.word(std::u32string{a, b})).second);
  EXPECT_EQ(pseudonyms.word(U"ServerOne").size(), 9U);
  std::set<std::string> addresses;
  for (int i = 0; i < 3000; ++i) {
    const auto from = anonymize::parse_address("10.1." + std::to_string(i / 200) + "." + std::to_string(i % 200));
    EXPECT_TRUE(addresses.insert(pseudonyms.address(*from).text()).second);
  }
}

TEST(Anonymize, AWordInCapitalsAndInSmallLettersIsOne) {
  const Recording made = record({{"/proc/self/mounts", "//ZÜRICH/übertrag/жук /mnt/z cifs rw,addr=10.0.0.7 0 0\n"},
                                 {"/etc/fstab", "//zürich/Übertrag/ЖУК /mnt/z cifs guest\n"}});
  ASSERT_EQ(made.frames[0].said->connections().size(), 1U);
  for (int i = 0; i < 50; ++i) {
    Engine engine({});
    const Recording changed = engine.apply(made);
    EXPECT_EQ(differences(changed), 0U);
    EXPECT_EQ(all_text(changed).find("ÜRICH"), std::string::npos);
    EXPECT_EQ(all_text(changed).find("ürich"), std::string::npos);
  }
}

TEST(Anonymize, TheLastLookFindsWhatIsLeft) {
  anonymize::Pseudonyms pseudonyms;
  anonymize::Rewriter rewriter(pseudonyms);
  const std::string made = rewriter.rewrite("Fileserver ab größenwahn 10.0.0.5 fd00:5::7");
  const auto left = [&](std::string_view text, model::Escapes escapes = {}) {
    model::Keywords keywords(text);
    keywords.escapes = escapes;
    return rewriter.left_in(std::move(keywords));
  };
  EXPECT_EQ(left(made), std::nullopt);
  EXPECT_EQ(left("all is well, 210.0.0.5 and abc"), std::nullopt);
  EXPECT_TRUE(left("//FILESERVER/x"));
  EXPECT_TRUE(left("x/ab"));
  EXPECT_TRUE(left("addr=10.0.0.5,"));
  EXPECT_TRUE(left("addr=fd00:0005:0000:0000:0000:0000:0000:0007"));
  EXPECT_TRUE(left("gr\\xc3\\xb6\\xc3\\x9fenwahn", {.hex = true}));
  EXPECT_TRUE(left(R"(gr\u00f6\u00dfenwahn)", {.json = true}));
  EXPECT_TRUE(left("gr%C3%B6%C3%9Fenwahn", {.percent = true}));
}

TEST(Anonymize, MapsThatAreNoneAreRefused) {
  anonymize::Pseudonyms pseudonyms;
  for (const char* text : {"", "[]", "{}", R"({"format":"netuse-anonymisation-map","words":{"a":1}})",
                           R"({"format":"netuse-anonymisation-map","words":{"aa":"x","bb":"x"}})",
                           R"({"format":"netuse-anonymisation-map","addresses":{"a":"b"}})"})
    EXPECT_THROW(pseudonyms.read_json(text, "map"), Error) << text;
}

}  // namespace
}  // namespace netuse
