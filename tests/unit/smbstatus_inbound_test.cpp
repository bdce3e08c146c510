// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "netuse/snapshot.hpp"
#include "samba/server/inbound.hpp"

namespace netuse::samba::server {
namespace {

class Inbound : public testing::Test {
 protected:
  void put(std::string name, std::string text, std::string errors = {}, int exit = 0) {
    evidence_.put({.name = std::move(name), .text = std::move(text), .stderr_text = std::move(errors), .exit = exit});
  }
  void fail(std::string name, std::string error) {
    evidence_.put({.name = std::move(name), .error = std::move(error)});
  }

  std::vector<NetworkConnection> connections() {
    add_inbound(evidence_, false, *data_);
    std::vector<NetworkConnection> all;
    for (const NetworkConnection& connection : Snapshot(data_).connections()) all.push_back(connection);
    return all;
  }
  /// Severity and a part of the message of each diagnostic must be there, and no more.
  void expect_diagnostics(const std::vector<std::pair<Severity, std::string_view>>& expected) const {
    const auto& all = data_->diagnostics();
    EXPECT_EQ(all.size(), expected.size());
    for (const auto& [severity, words] : expected)
      EXPECT_TRUE(std::ranges::any_of(all, [&](const Diagnostic& d) {
        return d.severity == severity && d.message.find(words) != std::string::npos;
      })) << words;
    if (HasFailure())
      for (const Diagnostic& d : all) ADD_FAILURE() << d.document << ": " << d.message;
  }

  model::Evidence evidence_;
  std::shared_ptr<model::Snapshot> data_ =
      std::make_shared<model::Snapshot>(model::Origin{.backend = "samba", .host = "files01"});
};

std::string tree(const char* id, const char* service, const char* session, const char* machine, const char* seconds) {
  return std::string("\"") + id + R"(": {"service": ")" + service + R"(", "server_id": {"pid": "7"}, "session_id": ")" +
         session + R"(", "machine": ")" + machine + R"(", "connected_at": "2026-11-22T10:00:)" + seconds + "+00:00\"}";
}
std::string session(const char* id, const char* user) {
  return std::string("\"") + id + R"(": {"session_id": ")" + id + R"(", "uid": 1000, "username": ")" + user +
         R"(", "server_id": {"pid": "7"}})";
}

constexpr const char* config =
    "[global]\n[docs]\npath = /srv/docs\ncomment = Documents\n[printer1]\nprintable = yes\npath = /var/spool\n"
    "[homes]\npath = /home/%S\n[again]\npath = /srv/docs\n[mine]\npath = /srv/%U\n";

TEST_F(Inbound, OneForEachClientAndShare) {
  put("smbstatus -p --json", "{\"sessions\": {" + session("1", "bob") + ", " + session("2", "alice") + "}}");
  put("smbstatus -S --json", "{\"tcons\": {" + tree("1", "docs", "1", "10.0.0.5", "30.5") + ", " +
                                 tree("2", "docs", "2", "10.0.0.5", "20.25") + ", " +
                                 tree("3", "IPC$", "2", "10.0.0.5", "01") + ", " +
                                 tree("4", "printer1", "2", "10.0.0.4", "40") + "}}");
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].name, "\\\\10.0.0.4 (/var/spool)");
  EXPECT_EQ(all[0].resource_type, ResourceType::print);
  EXPECT_EQ(all[0].comment, std::nullopt);
  const NetworkConnection& docs = all[1];
  EXPECT_EQ(docs.name, "\\\\10.0.0.5 (/srv/docs)");
  EXPECT_EQ(docs.remote_name, "\\\\10.0.0.5");
  EXPECT_EQ(docs.remote_path, "\\\\files01\\docs");
  EXPECT_EQ(docs.local_name, "/srv/docs");
  EXPECT_EQ(docs.user_name, "alice, bob");
  EXPECT_EQ(docs.comment, "Documents");
  EXPECT_EQ(docs.install_date, "20261122100020.250000+000");
  EXPECT_EQ(docs.resource_type, ResourceType::disk);
  EXPECT_EQ(docs.display_type, DisplayType::share);
  EXPECT_EQ(docs.provider_name, "Samba");
  EXPECT_EQ(docs.connection_state, ConnectionState::connected);
  EXPECT_EQ(docs.status, Status::ok);
  EXPECT_EQ(docs.persistent, false);
  EXPECT_EQ(docs.connection_type, ConnectionType::current);
  EXPECT_EQ(docs.description, "RESOURCE CONNECTED - Samba");
  EXPECT_EQ(docs.access_mask, std::nullopt);
  expect_diagnostics({});
}

TEST_F(Inbound, NamesStayUniqueAndStable) {
  put("smbstatus", "{\"sessions\": {" + session("1", "bob") + "}, \"tcons\": {" + tree("1", "again", "1", "c", "30") +
                       ", " + tree("2", "docs", "1", "C", "20") + ", " + tree("3", "mine", "1", "c", "20") + ", " +
                       tree("4", "DOCS", "1", "c", "10") + "}}");
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].name, "\\\\C (/srv/docs)");
  EXPECT_EQ(all[0].install_date, "20261122100010.000000+000");
  EXPECT_EQ(all[1].name, "\\\\c (again)");
  EXPECT_EQ(all[1].resource_type, ResourceType::disk);
  EXPECT_EQ(all[2].name, "\\\\c (mine)");
  expect_diagnostics(
      {{Severity::info, "in common with an earlier share"}, {Severity::info, "differs from user to user"}});
}

TEST_F(Inbound, HomesAndUnknownShares) {
  put("smbstatus", "{\"sessions\": {" + session("1", "LAB\\\\alice") + "}, \"tcons\": {" +
                       tree("1", "alice", "1", "c", "30") + ", " + tree("2", "gone", "1", "c", "20") + "}}");
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].local_name, "/home/alice");
  EXPECT_EQ(all[0].resource_type, ResourceType::disk);
  EXPECT_EQ(all[0].user_name, "LAB\\alice");
  EXPECT_EQ(all[1].local_name, "gone");
  EXPECT_EQ(all[1].resource_type, std::nullopt);
  expect_diagnostics({{Severity::warning, "the share 'gone' is not in the configuration"}});
}

TEST_F(Inbound, AHomeInsideAnotherShareIsListedToo) {
  put("smbstatus", "{\"sessions\": {" + session("1", "alice") + "}, \"tcons\": {" + tree("1", "alice", "1", "c", "30") +
                       ", " + tree("2", "data", "1", "c", "20") + "}}");
  put("testparm", "[homes]\npath = /home/%S\n[data]\npath = /home/alice\n");
  const auto all = connections();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_NE(all[0].name, all[1].name);
}

TEST_F(Inbound, OrphanedTreeConnectsAreListedWithoutUser) {
  put("smbstatus",
      "{\"sessions\": {" + session("1", "bob") + "}, \"tcons\": {" + tree("1", "docs", "9", "c", "30") + "}}");
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].user_name, std::nullopt);
  expect_diagnostics({{Severity::warning, "their sessions are not listed"}});
}

constexpr const char* sessions_text =
    "\nSamba version 4.11.6\n"
    "PID     Username     Group        Machine                                   Protocol Version  Encryption  "
    "Signing\n"
    "-----------------------------------------------------------------------------------------------------------------"
    "\n"
    "11      alice        users        c (ipv4:10.0.0.5:1)                       SMB3_11           -           -\n"
    "11      -1           -1           c (ipv4:10.0.0.5:1)                       SMB3_11           -           -\n"
    "12      alice        users        d (ipv4:10.0.0.6:1)                       SMB3_11           -           -\n"
    "12      bob          users        d (ipv4:10.0.0.6:1)                       SMB3_11           -           -\n"
    "13      -1           -1           e (ipv4:10.0.0.7:1)                       SMB3_11           -           -\n";
constexpr const char* trees_text =
    "\nService      pid     Machine       Connected at                     Encryption   Signing\n"
    "---------------------------------------------------------------------------------------------\n"
    "docs         11      c             Sun Nov 22 10:01:13 2026 UTC     -            -\n"
    "docs         12      d             Sun Nov 22 10:01:13 2026 UTC     -            -\n"
    "docs         13      e             Sun Nov 22 10:01:13 2026 UTC     -            -\n";

TEST_F(Inbound, TextJoinsByProcess) {
  put("smbstatus -S", trees_text);
  put("smbstatus -p", sessions_text);
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].user_name, "alice");
  EXPECT_EQ(all[0].install_date, "20261122100113.000000+000");
  EXPECT_EQ(all[1].user_name, std::nullopt);
  EXPECT_EQ(all[2].user_name, std::nullopt);
  expect_diagnostics({{Severity::warning, "logons of several users"}, {Severity::info, "nobody has logged on yet"}});
}

TEST_F(Inbound, AnUndecidedSessionLeavesTheProcessOpen) {
  const std::string header =
      "PID     Username     Group        Machine                                   Protocol Version  Encryption  "
      "Signing\n";
  const std::string address = "c (ipv4:10.0.0.5:1)                       SMB3_11           -           -\n";
  put("smbstatus -S", trees_text);
  put("smbstatus -p", header + "11      ann          users        " + address +
                          "11      administrator domain administrators " + address +
                          "12      administrator domain administrators " + address);
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].user_name, std::nullopt);
  EXPECT_EQ(all[1].user_name, std::nullopt);
  expect_diagnostics({{Severity::warning, "logons of several users"},
                      {Severity::warning, "'administrator' or 'administrator domain'"},
                      {Severity::warning, "'administrator' or 'administrator domain'"},
                      {Severity::warning, "does not say where the user's name ends"},
                      {Severity::warning, "their sessions are not listed"}});
}

TEST_F(Inbound, UserNameIsOfAllOrOfNone) {
  put("smbstatus", "{\"sessions\": {" + session("1", "bob") + ", " + session("2", "") + "}, \"tcons\": {" +
                       tree("1", "docs", "1", "c", "30") + ", " + tree("2", "docs", "2", "c", "30") + "}}");
  put("testparm", config);
  EXPECT_EQ(connections().at(0).user_name, std::nullopt);
  expect_diagnostics({{Severity::warning, "gives their sessions no user's name"}});
}

TEST_F(Inbound, TextAndJsonMix) {
  put("smbstatus 1",
      "{\"sessions\": {\"5\": {\"session_id\": \"5\", \"uid\": 1, \"username\": \"zoe\", \"server_id\": "
      "{\"pid\": \"13\", \"vnn\": \"4294967295\"}}}}");
  put("smbstatus 2", trees_text);
  put("testparm", config);
  EXPECT_EQ(connections().at(2).user_name, "zoe");
}

TEST_F(Inbound, JsonIsBelievedBeforeText) {
  put("smbstatus",
      "PID     Username     Group        Machine                                   Protocol Version\n"
      "7       administrator domain administrators c (ipv4:10.0.0.5:1)                     SMB3_11\n"
      "12      eve          users        d (ipv4:10.0.0.6:1)                       SMB3_11\n" +
          std::string(trees_text) +
          "DOCS         7       c             Sun Nov 22 10:01:13 2026 CET     -            -\n");
  put("smbstatus --json",
      "{\"sessions\": {" + session("1", "bob") + "}, \"tcons\": {" + tree("1", "docs", "1", "c", "30") + "}}");
  put("testparm", config);
  const auto all = connections();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].user_name, std::nullopt);  // of two processes of one client, the text's other one has no session
  EXPECT_EQ(all[0].install_date, "20261122100030.000000+000");
  EXPECT_EQ(all[1].user_name, "eve");
  expect_diagnostics({{Severity::warning, "their sessions are not listed"}});
}

TEST_F(Inbound, NamesAreOneWhateverTheCaseOfTheirLetters) {
  put("smbstatus", "{\"sessions\": {" + session("1", "bob") + "}, \"tcons\": {" +
                       tree("1", "übertrag", "1", "zürich", "30") + ", " + tree("2", "Übertrag", "1", "ZÜRICH", "40") +
                       "}}");
  put("testparm", "[ÜBERTRAG]\npath = /srv/u\n");
  const auto all = connections();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].local_name, "/srv/u");
}

TEST_F(Inbound, RefusedJsonIsNothingWherePlainTextFollows) {
  put("smbstatus -p --json", "", "\nInvalid option --json: unknown option\n\nUsage: smbstatus [-?pvLS]\n", 1);
  put("smbstatus -p", sessions_text);
  put("smbstatus -S", trees_text);
  put("testparm", config);
  EXPECT_EQ(connections().size(), 3U);
  expect_diagnostics({{Severity::warning, "logons of several users"}, {Severity::info, "nobody has logged on yet"}});
}

TEST_F(Inbound, RefusedJsonAlone) {
  put("smbstatus --json", "JSON support not available, please install lib Jansson\n");
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::warning, "cannot print JSON"}});
}

TEST_F(Inbound, NotRoot) {
  put("smbstatus -p --json", "{\"timestamp\": \"2026-11-22T10:00:54.7+0000\", \"version\": \"4.22\"}\n",
      "smbstatus only works as root!\n", 1);
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::warning, "needs root"}});
}

TEST_F(Inbound, NeverRan) {
  put("smbstatus",
      "sessionid.tdb not initialised\n\nService      pid     machine       Connected at\n"
      "-------------------------------------------------------\n\n/var/run/samba/locking.tdb not initialised\n"
      "This is normal if an SMB client has never connected to your server.\n");
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::info, "smbd has not run"}});
}

TEST_F(Inbound, NobodyConnectedIsNoNews) {
  put("smbstatus -p --json", "{\"sessions\": {}}\n");
  put("smbstatus -S --json", "{\"tcons\": {}}\n");
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({});
}

TEST_F(Inbound, NotInstalledAndNotRunAndTooSlow) {
  fail("smbstatus", "ENOENT");
  fail("smbstatus -p", "not run for another root");
  fail("smbstatus -S", "timed out");
  fail("smbstatus -x", "EACCES");
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::info, "not installed"},
                      {Severity::info, "not run for another root"},
                      {Severity::error, "did not end in time"},
                      {Severity::error, "cannot be run (EACCES)"}});
}

TEST_F(Inbound, PartsThatAreMissing) {
  put("smbstatus", sessions_text);
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::warning, "the shares in use are not in this output"}});
}

TEST_F(Inbound, WithoutSessionsConfigurationAndHostName) {
  data_->origin().host.clear();
  put("smbstatus -S", trees_text);
  const auto all = connections();
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].name, "\\\\c (docs)");
  EXPECT_EQ(all[0].remote_path, std::nullopt);
  EXPECT_EQ(all[0].resource_type, std::nullopt);
  EXPECT_EQ(all[0].user_name, std::nullopt);
  expect_diagnostics({{Severity::warning, "the sessions are not in this output"},
                      {Severity::warning, "configuration is not known"},
                      {Severity::warning, "host's name is not known"}});
}

TEST_F(Inbound, SomethingElse) {
  put("smbstatus", "hello\n", "bash: smbstatus: command not found\n", 127);
  put("smbstatus --json", "");
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::warning, "exit status 127, it says: bash: smbstatus: command not found"},
                      {Severity::info, "printed nothing"}});
}

TEST_F(Inbound, ShowsNothingOfADocumentThatIsNone) {
  put("smbstatus", "//srv/x /mnt cifs password=hunter2 0 0\n", "WARNING: hunter2: command not found\n", 1);
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({{Severity::warning, "neither JSON nor a table of smbstatus (exit status 1)"}});
  EXPECT_EQ(data_->diagnostics()[0].message.find("hunter2"), std::string::npos);
}

TEST_F(Inbound, NoDocumentNoWord) {
  EXPECT_TRUE(connections().empty());
  expect_diagnostics({});
}

}  // namespace
}  // namespace netuse::samba::server
