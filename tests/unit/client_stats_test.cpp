// SPDX-License-Identifier: MIT
// /proc/fs/cifs/Stats in the shapes of Linux 2.6 to 7.x.
#include "samba/kernel/client_stats.hpp"

#include <random>

#include <gtest/gtest.h>

#include "client_fixture.hpp"
#include "samba/document.hpp"

namespace netuse::tests {
namespace {

using samba::kernel::read_stats;

constexpr std::string_view newest =
    "Resources in use\n"
    "CIFS Session: 2\n"
    "Share (unique mount targets): 5\n"
    "SMB Request/Response Buffer: 2 Pool size: 6\n"
    "SMB Small Req/Resp Buffer: 2 Pool size: 30\n"
    "Total Large 252 Small 1398 Allocations\n"
    "Operations (MIDs): 0\n"
    "\n"
    "7 session 9 share reconnects\n"
    "Total vfs operations: 256 maximum at one time: 3\n"
    "\n"
    "Max requests in flight: 3\n"
    "Total time spent processing by command. Time units are jiffies (250 per second)\n"
    "  SMB3 CMD\tNumber\tTotal Time\tFastest\tSlowest\n"
    "  --------\t------\t----------\t-------\t-------\n"
    "  0\t\t1\t39\t\t39\t39\n"
    "\n"
    "1) \\\\srv\\docs\n"
    "SMBs: 15 since 2026-11-22 10:39:36 UTC\n"
    "Bytes read: 37424899280  Bytes written: 5\n"
    "Open files: 0 total (local), 0 open on server\n"
    "TreeConnects: 1 total 0 failed\n"
    "Creates: 4 total 2 failed\n"
    "OplockBreaks: 3 sent 1 failed\n"
    "2) \\\\nas\\my data\tDISCONNECTED \n"
    "SMBs: 21\n";

HostStatistics counted(std::string_view text, bool recognised = true) {
  HostStatistics made;
  EXPECT_EQ(read_stats(text, made), recognised);
  return made;
}

std::string kept(std::string_view text) {
  return samba::distil({.name = "/proc/fs/cifs/Stats", .text = std::string(text)}).text;
}

TEST(ClientStats, ReadsTheNewestShape) {
  const HostStatistics host = counted(newest);
  EXPECT_EQ(host.sessions, 2U);
  EXPECT_EQ(host.shares, 5U);
  EXPECT_EQ(host.session_reconnects, 7U);
  EXPECT_EQ(host.share_reconnects, 9U);
  EXPECT_EQ(host.operations, 256U);
  ASSERT_EQ(host.share_list.size(), 2U);
  const ShareStatistics& docs = host.share_list[0];
  EXPECT_EQ(docs.remote_name, R"(\\srv\docs)");
  EXPECT_FALSE(docs.disconnected);
  EXPECT_EQ(docs.since, "2026-11-22T10:39:36Z");
  EXPECT_EQ(docs.requests, 15U);
  EXPECT_EQ(docs.bytes_read, 37424899280U);
  EXPECT_EQ(docs.bytes_written, 5U);
  ASSERT_EQ(docs.operations.size(), 3U);
  EXPECT_EQ(docs.operations[1].operation, "Creates");
  EXPECT_EQ(docs.operations[1].total, 4U);
  EXPECT_EQ(docs.operations[1].failed, 2U);
  EXPECT_EQ(docs.operations[2].operation, "OplockBreaks");
  const ShareStatistics& data = host.share_list[1];
  EXPECT_EQ(data.remote_name, R"(\\nas\my data)");
  EXPECT_TRUE(data.disconnected);
  EXPECT_EQ(data.since, "");
  EXPECT_EQ(data.requests, 21U);
  EXPECT_EQ(data.bytes_read, std::nullopt);
}

TEST(ClientStats, ReadsSmb1) {
  const HostStatistics host = counted(
      "1) \\\\srv\\share\n"
      "SMBs: 9 Oplocks breaks: 0\n"
      "Reads:  3 Bytes: 70\n"
      "Writes: 4 Bytes: 80\n"
      "Locks: 1 HardLinks: 2 Symlinks: 3\n"
      "Posix Opens: 5 Posix Mkdirs: 6\n"
      "Renames: 7 T2 Renames 8\n"
      "FindFirst: 1 FNext 0 FClose 0\n");
  ASSERT_EQ(host.share_list.size(), 1U);
  const ShareStatistics& share = host.share_list[0];
  EXPECT_EQ(share.requests, 9U);
  EXPECT_EQ(share.bytes_read, 70U);
  EXPECT_EQ(share.bytes_written, 80U);
  std::string names;
  for (const OperationStatistics& operation : share.operations)
    names += operation.operation + "=" + std::to_string(operation.total) + ",";
  EXPECT_EQ(names,
            "Reads=3,Writes=4,Locks=1,HardLinks=2,Symlinks=3,Posix Opens=5,Posix Mkdirs=6,Renames=7,T2 Renames=8,"
            "FindFirst=1,FNext=0,FClose=0,");
  EXPECT_EQ(share.operations[0].failed, std::nullopt);
}

TEST(ClientStats, KeepsTheLinesThatItKnowsWhereTheyStood) {
  const std::string once = kept(newest);
  EXPECT_EQ(once, kept(once));
  EXPECT_EQ(once.find("jiffies"), std::string::npos);
  EXPECT_EQ(std::ranges::count(once, '\n'), std::ranges::count(newest, '\n'));
  const HostStatistics host = counted(once);
  EXPECT_EQ(host.share_list.size(), 2U);
  EXPECT_EQ(host.share_list[0].bytes_read, 37424899280U);
  EXPECT_EQ(kept("password=x\n"), "?\n");
  EXPECT_EQ(kept("Creates: 4 total 2 failed password=x\nSecret: 4 total 2 failed\n"), "?\n");
  EXPECT_EQ(kept(""), "");
}

TEST(ClientStats, NumbersThatAreNoneAreLost) {
  EXPECT_EQ(counted("1) \\\\s\\x\nSMBs: 99999999999999999999\n").share_list[0].requests, std::nullopt);
  EXPECT_EQ(counted("1) \\\\s\\x\nSMBs: -1\nSMBs:\nBytes read: 1\n").share_list[0].bytes_read, std::nullopt);
  // A share's number without a share above it is nobody's.
  EXPECT_TRUE(counted("SMBs: 3\nCreates: 1 total 0 failed\n").share_list.empty());
  counted("", false);
  counted("nothing of the kind\n", false);
}

TEST(ClientStats, AnyBytesAreNormalInput) {
  std::mt19937 random(1);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
  for (int i = 0; i < 2000; ++i) {
    std::string text(newest);
    for (int k = 0; k < 20; ++k) text[random() % text.size()] = static_cast<char>(random() % 256);
    HostStatistics host;
    read_stats(text, host);
    const std::string once = kept(text);
    EXPECT_EQ(once, kept(once));
    EXPECT_LE(once.size(), text.size() + 1);
  }
}

TEST(ClientStats, NamesAreForThePseudonymsAndNothingElse) {
  const model::Document document{.name = "/proc/fs/cifs/Stats", .text = kept(newest)};
  model::Keywords marked = backends::mark(document, backends::Part::text);
  std::string names = document.text;
  for (const auto& span : marked.spans())
    for (std::size_t at = span.begin; at < span.end; ++at) names[at] = ' ';
  std::erase_if(names, [](char c) { return c == ' ' || c == '\n'; });
  EXPECT_EQ(names, R"(\\srv\docs\\nas\mydata)");
}

TEST(ClientStats, ASnapshotTellsThemWhereSomebodyAsks) {
  const std::string debug = "Servers: \n" + server("srv", "1", tree(R"(\\srv\share)"));
  const std::vector<HostText> documents{
      {"/proc/self/mounts", mount_z}, {"/proc/fs/cifs/DebugData", debug}, {"/proc/fs/cifs/Stats", std::string(newest)}};
  EXPECT_TRUE(interpret(documents).statistics().empty());
  const auto all = interpret(documents, {.statistics = true}).statistics();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].session_reconnects, 7U);
  ASSERT_EQ(all[0].servers.size(), 1U);
  EXPECT_EQ(all[0].servers[0].server, "srv");
  EXPECT_EQ(all[0].servers[0].requests_on_wire, 0U);
  EXPECT_TRUE(interpret({{"/proc/self/mounts", mount_z}}, {.statistics = true}).statistics().empty());
  const Snapshot none = interpret({{"/proc/fs/cifs/Stats", "?\n"}}, {.statistics = true});
  EXPECT_TRUE(says(none, Severity::warning, "no line of the kernel's statistics"));
}

}  // namespace
}  // namespace netuse::tests
