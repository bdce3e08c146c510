// SPDX-License-Identifier: MIT
// Anonymising must not change what whole hosts say: committed recordings, made-up hosts, and real ones.
#include <filesystem>

#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "corpus.hpp"
#include "fixture/anonymize/anonymizer.hpp"

namespace netuse {
namespace {

namespace fs = std::filesystem;
using anonymize::Engine;
using fixture::Recording;
using test::all_text;
using test::differences;
using test::Doc;
using test::record;
using tests::read_bytes;

TEST(AnonymizeHosts, EveryFixtureStillVerifiesAndRepeatsWithItsMap) {
  std::size_t count = 0;
  for (const fs::path& path : tests::committed_recordings()) {
    const std::string text = read_bytes(path);
    SCOPED_TRACE(path.string());
    const Recording before = fixture::parse_recording(text, path.string());
    Engine engine({});
    const Recording after = engine.apply(before);
    EXPECT_LE(differences(after), differences(before));
    EXPECT_EQ(all_text(engine.apply(before)), all_text(after));
    Engine second({});
    second.pseudonyms().read_json(engine.pseudonyms().to_json(), "map");
    EXPECT_EQ(all_text(second.apply(before)), all_text(after));
    ++count;
  }
  EXPECT_GE(count, 30U);
}

class AnonymizeCorpus : public testing::TestWithParam<tests::Corpus> {};

// Anonymising must not change what real documents say.
TEST_P(AnonymizeCorpus, DocumentsStillVerify) {
  const std::size_t stride = GetParam().least(1, 4);
  const auto name_for = [](const fs::path& path) -> std::string {
    const std::string folder = path.parent_path().filename().string();
    const std::string file = path.filename().string();
    if (folder == "mounts")
      return file.find("mountinfo") != std::string::npos ? "/proc/self/mountinfo" : "/proc/self/mounts";
    if (folder == "debugdata") return "/proc/fs/cifs/DebugData";
    if (folder == "smbstatus-json") return "smbstatus --json";
    if (folder == "smbstatus-text") return "smbstatus";
    if (file.starts_with("fstab")) return "/etc/fstab";
    if (file.starts_with("pam_mount")) return "/etc/security/pam_mount.conf.xml";
    return {};
  };
  std::size_t seen = 0;
  std::size_t documents = 0;
  std::size_t connections = 0;
  for (const auto& entry : fs::recursive_directory_iterator(GetParam().linux_folder())) {
    if (!entry.is_regular_file()) continue;
    const std::string name = name_for(entry.path());
    if (name.empty() || ++seen % stride != 0) continue;
    SCOPED_TRACE(entry.path().string());
    const Recording before = record({{name, read_bytes(entry.path())}});
    Engine engine({});
    const Recording after = engine.apply(before);
    EXPECT_EQ(after.frames[0].said->connections().size(), before.frames[0].said->connections().size());
    EXPECT_EQ(after.frames[0].said->diagnostics().size(), before.frames[0].said->diagnostics().size());
    ++documents;
    connections += before.frames[0].said->connections().size();
  }
  EXPECT_GT(documents, 40U);
  EXPECT_GT(connections, 50U);
}

TEST_P(AnonymizeCorpus, WholeHostsStillVerify) {
  const std::size_t stride = GetParam().least(1, 25);  // they resemble each other
  const std::vector<std::pair<const char*, const char*>> files{
      {"proc-mounts", "/proc/self/mounts"},
      {"proc-self-mountinfo", "/proc/self/mountinfo"},
      {"proc-fs-cifs/DebugData", "/proc/fs/cifs/DebugData"},
      {"proc-fs-cifs/Stats", "/proc/fs/cifs/Stats"},
      {"proc-fs-cifs/open_files", "/proc/fs/cifs/open_files"},
      {"etc-fstab", "/etc/fstab"},
      {"smbstatus.json", "smbstatus --json"},
      {"smb.conf", "testparm"},
  };
  std::size_t hosts = 0;
  for (const auto& entry : fs::recursive_directory_iterator(GetParam().linux_folder() / "lab")) {
    if (!entry.is_directory() || !fs::exists(entry.path() / "proc-mounts")) continue;
    if (hosts++ % stride != 0) continue;
    SCOPED_TRACE(entry.path().string());
    std::vector<Doc> documents;
    for (const auto& [file, name] : files)
      if (fs::exists(entry.path() / file)) documents.push_back({name, read_bytes(entry.path() / file)});
    const Recording before = record(documents);
    Engine engine({});
    const Recording after = engine.apply(before);
    EXPECT_EQ(after.frames[0].said->connections().size(), before.frames[0].said->connections().size());
    EXPECT_EQ(after.frames[0].said->diagnostics().size(), before.frames[0].said->diagnostics().size());
  }
  EXPECT_GT(hosts, GetParam().least(9, 50));
}

INSTANTIATE_TEST_SUITE_P(Corpora, AnonymizeCorpus, testing::ValuesIn(tests::corpora()), tests::name_of_corpus);

TEST(AnonymizeHosts, PersistedMountsStillVerify) {
  const Recording before = record({
      {"/proc/self/mounts", "//nas-berlin/kd share /mnt/kd-share cifs rw,username=clara,addr=10.1.1.1 0 0\n"},
      {"/etc/systemd/system/mnt-kd\\x2dshare.mount",
       "# for Clara\n[Unit]\nDescription=Clara's files\n[Mount]\nWhat=//nas-berlin/kd share\nWhere=/mnt/kd-share\n"
       "Type=cifs\nOptions=credentials=/etc/clara.cred,uid=1000\n[Install]\nWantedBy=multi-user.target\n"},
      {"/etc/systemd/system/multi-user.target.wants/mnt-kd\\x2dshare.mount", ""},
      {"/etc/systemd/system/srv-projekte-gr\\xc3\\xb6\\xc3\\x9fe.mount",
       "[Mount]\nWhat=//nas-berlin/projekte\nWhere=/srv/projekte/größe\nType=cifs\nOptions=username=BERLIN/clara\n"},
      {"/etc/auto.master", "/org /etc/auto.berlin --timeout=60\n/- /etc/auto.direct\n"},
      {"/etc/auto.berlin",
       "ledgers -fstype=cifs,username=ledgeruser ://nas-berlin/ledgers\n"
       "papers  -fstype=cifs \"://nas-berlin/My Papers\"\n"},
      {"/etc/auto.direct", "/mnt/direkt -fstype=cifs,credentials=/etc/x ://ad.berlin.example/shared/Dir\n"},
      {"/etc/security/pam_mount.conf.xml",
       "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<pam_mount>\n<!-- Clara asked for it -->\n"
       "<volume fstype=\"cifs\" server=\"nas-berlin\" path=\"homes/clara\" mountpoint=\"/home/clara/nas\" "
       "user=\"clara\" options=\"username=clara,domain=BERLIN\" />\n</pam_mount>\n"},
  });
  const auto count = before.frames[0].said->connections().size();
  ASSERT_GE(count, 5U);
  Engine engine({});
  const Recording after = engine.apply(before);
  EXPECT_EQ(after.frames[0].said->connections().size(), count);
  EXPECT_EQ(after.frames[0].said->diagnostics().size(), before.frames[0].said->diagnostics().size());
  const std::string text = all_text(after);
  for (const char* secret : {"berlin", "BERLIN", "clara", "Clara", "ledger", "Papers", "projekte", "direkt", "größe"})
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
}

TEST(AnonymizeHosts, EnabledUnitsAndDropInsKeepTheirPlaces) {
  const Recording before = record({
      {"/etc/systemd/system/srv-ledgers.mount",
       "[Mount]\nWhat=//nas-berlin/ledgers\nWhere=/srv/ledgers\nType=cifs\n[Install]\nWantedBy=multi-user.target\n"},
      {"/etc/systemd/system/srv-ledgers.mount.d/clara.conf", "[Mount]\nOptions=username=clara\n"},
      {"/etc/systemd/system/srv-papers.automount", "[Automount]\nWhere=/srv/papers\n"},
      {"/etc/systemd/system/srv-papers.mount", "[Mount]\nWhat=//nas-berlin/papers\nWhere=/srv/papers\nType=cifs\n"},
      {"systemd links",
       "/etc/systemd/system/multi-user.target.wants/srv-ledgers.mount -> ../srv-ledgers.mount\n"
       "/etc/systemd/system/berlin.target.requires/srv-papers.automount -> ../srv-papers.automount\n"},
  });
  ASSERT_EQ(before.frames[0].said->connections().size(), 2U);
  Engine engine({});
  const Recording after = engine.apply(before);
  EXPECT_EQ(after.frames[0].said->connections().size(), 2U);
  const std::string text = all_text(after);
  EXPECT_NE(text.find("/multi-user.target.wants/"), std::string::npos);
  EXPECT_NE(text.find(".target.requires/"), std::string::npos);
  for (const char* secret : {"berlin", "clara", "ledgers", "papers"}) EXPECT_EQ(text.find(secret), std::string::npos);
}

// Users of one connection are listed in the order of their names, which pseudonyms change.
TEST(AnonymizeHosts, SeveralUsersStaySorted) {
  const std::string session =
      R"({"session_id":"S","server_id":{"pid":"S"},"uid":1,"gid":1,"username":"U",)"
      R"("remote_machine":"laptop","hostname":"ipv4:10.2.3.4:41234","session_dialect":"SMB3_11"})";
  const std::string tree = R"({"service":"ledger","server_id":{"pid":"S"},"tcon_id":"S","session_id":"S",)"
                           R"("machine":"laptop","connected_at":"2026-11-22T10:01:13+00:00"})";
  std::string sessions;
  std::string trees;
  for (const char* const user : {"1anna", "2berta", "3clara", "4doris", "5emil"}) {
    const auto filled = [&](std::string text) {
      for (std::size_t at = text.find("\"S\""); at != std::string::npos; at = text.find("\"S\"")) text[at + 1] = *user;
      if (const std::size_t at = text.find("\"U\""); at != std::string::npos) text.replace(at + 1, 1, user + 1);
      return text;
    };
    sessions += (sessions.empty() ? "\"" : ",\"") + std::string(1, *user) + "\":" + filled(session);
    trees += (trees.empty() ? "\"" : ",\"") + std::string(1, *user) + "\":" + filled(tree);
  }
  const Recording before =
      record({{"smbstatus --json", R"({"timestamp":"x","sessions":{)" + sessions + R"(},"tcons":{)" + trees + "}}\n"}});
  ASSERT_EQ(before.frames[0].said->connections().size(), 1U);
  EXPECT_EQ((*Snapshot(before.frames[0].said).connections().begin()).user_name, "anna, berta, clara, doris, emil");
  for (int i = 0; i < 20; ++i) {  // other pseudonyms each time
    Engine engine({});
    EXPECT_EQ(differences(engine.apply(before)), 0U);
  }
}

TEST(AnonymizeHosts, WindowsStillVerifies) {
  const Recording before = record(
      {{"wnet/connected",
        "{\"remote\":\"\\\\\\\\filesrv\\\\Team Share\",\"local\":\"S:\",\"provider\":\"Microsoft Windows Network\","
        "\"comment\":\"Heidi's files\",\"type\":1,\"display\":3}\n{\"api\":\"WNetEnumResource\",\"error\":0}\n"},
       {"wnet/remembered", "{\"api\":\"WNetEnumResource\",\"error\":0}\n"},
       {"wnet/users", "{\"name\":\"S:\",\"error\":0,\"user\":\"MEGACORP\\\\heidi\"}\n"},
       {"wnet/host", "{\"name\":\"WS-HEIDI\"}\n"}},
      "windows");
  ASSERT_EQ(before.frames[0].said->connections().size(), 1U);
  Engine engine({});
  const Recording after = engine.apply(before);
  const std::string text = all_text(after);
  for (const char* secret : {"filesrv", "Team", "heidi", "Heidi", "HEIDI", "MEGACORP"})
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  EXPECT_NE(text.find("Microsoft Windows Network"), std::string::npos);
}

// A map that was written by hand can hold what means something where a name stands.
TEST(AnonymizeHosts, WhatWouldChangeIsNamedWithItsLine) {
  const auto refuse = [](const std::vector<Doc>& documents, const std::string& word, const std::string& by,
                         const std::string& document, std::size_t line) {
    Engine engine({});
    engine.pseudonyms().read_json(
        R"({"format":"netuse-anonymisation-map","version":1,"words":{")" + word + R"(":")" + by + R"("}})", "map");
    try {
      static_cast<void>(engine.apply(record(documents)));
      ADD_FAILURE() << word << " became " << by;
    } catch (const AnonymizeError& error) {
      EXPECT_EQ(error.document(), document);
      EXPECT_EQ(error.line(), line);
      EXPECT_NE(error.detail().find("'" + document + "' line " + std::to_string(line)), std::string::npos);
    }
  };
  const Doc mounts{"/proc/self/mounts",
                   "proc /proc proc rw 0 0\n//elm/x /mnt/x cifs rw,vers=3.0,username=ash,addr=192.0.2.1 0 0\n"
                   "//oak/y /mnt/y cifs rw,vers=3.0,username=yew,addr=192.0.2.2 0 0\n"};
  const Doc fstab{"/etc/fstab", "\n\n//fir/z /mnt/z cifs username=larch,_netdev 0 0\n"};
  refuse({mounts, fstab}, "yew", "y,w", mounts.name, 3);
  refuse({fstab, mounts}, "ash", "a,h", mounts.name, 2);
  refuse({mounts, fstab}, "fir", "f r", fstab.name, 3);
  refuse({mounts, fstab}, "larch", "la,ch", fstab.name, 3);
}

}  // namespace
}  // namespace netuse
