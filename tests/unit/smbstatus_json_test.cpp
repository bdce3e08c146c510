// SPDX-License-Identifier: MIT
#include "samba/server/smbstatus_json.hpp"

#include <string>

#include <gtest/gtest.h>

namespace netuse::samba::server {
namespace {

struct Read {
  explicit Read(std::string from) : text(std::move(from)) { read_smbstatus_json(text, 1, status, {out, "smbstatus"}); }
  std::string text;  ///< the records are views into it
  model::Snapshot out{model::Origin{}};
  SmbStatus status;
};

TEST(SmbstatusJson, ReadsSessionsAndTreeConnects) {
  const Read read(
      R"({"timestamp": "2026-11-22T10:00:54.7+0000", "version": "4.22",
"sessions": {"77": {"session_id": "77", "server_id": {"pid": "18039", "task_id": "0", "vnn": "4294967295"},
  "uid": 1001, "username": "john doe", "remote_machine": "fileclient", "channels": {"1": {"channel_id": "1"}}}},
"tcons": {"3": {"service": "My \"Share\"", "server_id": {"pid": "18039", "task_id": "0", "vnn": "2"}, "tcon_id": "3",
  "session_id": "77", "machine": "fileclient", "connected_at": "2026-11-22T10:00:46.714336+00:00",
  "encryption": {"cipher": "-", "degree": "none"}}},
"open_files": {"/srv/x": {"service": "decoy", "opens": {"1/3": {"server_id": {"pid": "1"}, "username": "decoy"}}}}}
)");
  ASSERT_EQ(read.status.sessions.size(), 1U);
  EXPECT_EQ(read.status.sessions[0].id, "77");
  EXPECT_EQ(read.status.sessions[0].user, "john doe");
  EXPECT_EQ(read.status.sessions[0].server, "18039");
  ASSERT_EQ(read.status.trees.size(), 1U);
  EXPECT_EQ(read.status.trees[0].service, "My \"Share\"");
  EXPECT_EQ(read.status.trees[0].session, "77");
  EXPECT_EQ(read.status.trees[0].server, "2:18039");
  EXPECT_EQ(cim_datetime(read.status.trees[0].since.value_or(0)), "20261122100046.714336+000");
  EXPECT_TRUE(read.out.diagnostics().empty());
  // Without escapes nothing is copied.
  EXPECT_GE(read.status.sessions[0].user.data(), read.text.data());
  EXPECT_LT(read.status.sessions[0].user.data(), read.text.data() + read.text.size());
}

TEST(SmbstatusJson, NobodyLoggedOn) {
  const Read read(R"_({"sessions": {"1": {"session_id": "1", "uid": 4294967295, "username": "(auth in progress)"},
    "2": {"session_id": "2", "uid": 4294967295, "username": "4294967295"}, "3": {"session_id": "3"}
}
})_");
  ASSERT_EQ(read.status.sessions.size(), 3U);
  for (const Session& session : read.status.sessions) EXPECT_EQ(session.user.data(), nullptr);
  EXPECT_FALSE(read.status.lists_trees);
}

TEST(SmbstatusJson, ArraysAndNumbersOfOtherBuilds) {
  const Read read(R"({"sessions": [{"session_id": 12, "username": "bob"}],
    "tcons": [{"service": "a", "machine": "m", "session_id": 12, "connected_at": "2026-11-22T10:00:46+00:00"}]})");
  ASSERT_EQ(read.status.sessions.size(), 1U);
  EXPECT_EQ(read.status.sessions[0].id, "12");
  ASSERT_EQ(read.status.trees.size(), 1U);
  EXPECT_EQ(read.status.trees[0].session, "12");
}

TEST(SmbstatusJson, KeepsWhatStandsBeforeAnError) {
  const Read read(
      "{\"tcons\": {\"1\": {\"service\": \"a\", \"machine\": \"m\", \"connected_at\": "
      "\"2026-11-22T10:00:46+00:00\"},\n\"2\": {\"service\": \"b\", \"mach");
  EXPECT_TRUE(read.status.lists_trees);
  ASSERT_EQ(read.status.trees.size(), 1U);
  ASSERT_EQ(read.out.diagnostics().size(), 1U);
  EXPECT_EQ(read.out.diagnostics()[0].severity, Severity::error);
  EXPECT_EQ(read.out.diagnostics()[0].line, 2U);
}

TEST(SmbstatusJson, SeveralObjectsInOneDocument) {
  const Read read("{\"sessions\": {}}\n{\"tcons\": {}}\n");
  EXPECT_TRUE(read.status.lists_sessions);
  EXPECT_TRUE(read.status.lists_trees);
  EXPECT_TRUE(read.out.diagnostics().empty());
}

TEST(SmbstatusJson, CountsWhatIsNoConnection) {
  const Read read(R"({"tcons": {"1": {"service": "a"}, "2": {"service": "a", "machine": "m",
    "server_id": {"pid": "18446744073709551615"}}}})");
  EXPECT_TRUE(read.status.trees.empty());
  EXPECT_EQ(read.out.diagnostics().size(), 2U);
}

TEST(SmbstatusJson, HostileInput) {
  Read deep("{\"tcons\": " + std::string(100'000, '['));
  EXPECT_EQ(deep.out.diagnostics().size(), 1U);
  Read bytes("{\"tcons\": {\"1\": {\"service\": \"\xFF\xFE\", \"machine\": \"m\", \"connected_at\": \"\"}}}");
  ASSERT_EQ(bytes.status.trees.size(), 1U);
  EXPECT_EQ(bytes.status.trees[0].service, "\xFF\xFE");
  Read keys(R"({"tco\u006es": {"1": {"serv\u0069ce": "a\u00e4", "machine": "m\n", "session_id": {"machine": "x"}}}})");
  ASSERT_EQ(keys.status.trees.size(), 1U);
  EXPECT_EQ(keys.status.trees[0].service, "aä");
  EXPECT_EQ(keys.status.trees[0].machine, "m\n");
}

}  // namespace
}  // namespace netuse::samba::server
