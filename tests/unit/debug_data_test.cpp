// SPDX-License-Identifier: MIT
#include "samba/kernel/debug_data.hpp"

#include <algorithm>
#include <initializer_list>

#include <gtest/gtest.h>

#include "samba/kernel/link_state.hpp"

namespace netuse::samba::kernel {
namespace {

/// The newest shape, with holes for what a test varies.
struct Shape {
  std::string tcp = "1";
  std::string session = "";    ///< after "Session Status: 1 "
  std::string user_line = "";  ///< after "Cred User: 0"
  std::string channels = "";
  std::string tree = "";  ///< after "Maximal Access: 0x1f01ff"

  std::string text() const {
    return "Display Internal CIFS Data Structures for Debugging\nCIFS Version 2.61\n\nServers: \n"
           "1) ConnectionId: 0x1 Hostname: fs \nNumber of credits: 1,1,1 Dialect 0x311\nTCP status: " +
           tcp +
           " Instance: 1\nLocal Users To Server: 1 SecMode: 0x1 Req On Wire: 2\n\n\tSessions: \n"
           "\t1) Address: 10.9.8.7 Uses: 1 Capability: 0x30004f\tSession Status: 1 " +
           session + "\n\tSecurity type: RawNTLMSSP  SessionId: 0xed\n\tUser: 0 Cred User: 0" + user_line + "\n" +
           channels +
           "\n\tShares: \n\t0) IPC: \\\\fs\\IPC$ Mounts: 1 DevInfo: 0x0 Attributes: 0x0\n"
           "\tPathComponentMax: 0 Status: 3 type: 0 Serial Number: 0x0\n\ttid: 0x1\tMaximal Access: "
           "0x1f00a9\tDISCONNECTED \n\n"
           "\t1) \\\\fs\\docs Mounts: 1 DevInfo: 0x20 Attributes: 0x1006f\n"
           "\tPathComponentMax: 255 Status: 1 type: DISK Serial Number: 0xa2\n\ttid: 0x5\tMaximal Access: 0x1f01ff" +
           tree +
           "\n\n\n\tServer interfaces: 1\tLast updated: 9 seconds ago\n\t1)\tSpeed: 1Gbps\n\t\tIPv4: 10.9.8.7\n"
           "\t\t[CONNECTED]\n\n\tMIDs: \n--\n";
  }
};

/// A tree of a text with the state that it means.
struct Judged {
  CifsTree tree;
  LinkState state;
};
std::vector<Judged> trees_of(const DebugData& data) {
  std::vector<Judged> trees;
  for (const CifsServer& server : data.servers)
    for (const CifsSession& session : server.sessions)
      for (const CifsTree& tree : session.trees) trees.push_back({tree, judge(judge(server, session), tree)});
  return trees;
}
std::vector<Judged> trees_of(std::string_view text) {
  return trees_of(parse_debug_data(text));
}

LinkState state_of(const Shape& shape) {
  const std::string text = shape.text();
  const auto trees = trees_of(text);
  EXPECT_EQ(trees.size(), 2U);
  return trees.empty() ? LinkState() : trees.back().state;
}

TEST(LinkState, FollowsTheKernelsWords) {
  const std::string one_channel =
      "\n\tExtra Channels: 1 \n\n\t\tChannel: 2 ConnectionId: 0x2\n\t\tTCP status: 3 Instance: 1\n";
  const std::string dead_channel = one_channel + "\t\tIn Send: 0 In MaxReq Wait: 0\tDISCONNECTED \n";
  EXPECT_EQ(state_of({}), (LinkState{"Connected", "OK"}));
  EXPECT_EQ(state_of({.session = "password no longer valid "}), (LinkState{"Error", "Error"}));
  EXPECT_EQ(state_of({.tcp = "2"}), (LinkState{"Disconnected", "Stopping"}));
  EXPECT_EQ(state_of({.tcp = "4", .tree = "\tDISCONNECTED "}), (LinkState{"Reconnecting", "Degraded"}));
  EXPECT_EQ(state_of({.tcp = "5"}), (LinkState{"Reconnecting", "Degraded"}));
  EXPECT_EQ(state_of({.user_line = "\t[RECONNECTING] "}), (LinkState{"Reconnecting", "Degraded"}));
  EXPECT_EQ(state_of({.tcp = "3"}), (LinkState{"Disconnected", "Degraded"}));
  EXPECT_EQ(state_of({.tree = "\tDISCONNECTED "}), (LinkState{"Disconnected", "Degraded"}));
  EXPECT_EQ(state_of({.user_line = "\tPrimary channel: DISCONNECTED "}), (LinkState{"Disconnected", "Degraded"}));
  EXPECT_EQ(state_of({.tcp = "0"}), (LinkState{"Connecting", "Starting"}));
  EXPECT_EQ(state_of({.channels = one_channel}), (LinkState{"Connected", "OK"}));
  EXPECT_EQ(state_of({.channels = dead_channel}), (LinkState{"Connected", "Degraded"}));
  EXPECT_EQ(state_of({.user_line = "\tPrimary channel: DISCONNECTED ", .channels = one_channel}),
            (LinkState{"Connected", "Degraded"}));
  EXPECT_EQ(state_of({.user_line = "\tPrimary channel: DISCONNECTED ", .channels = dead_channel}),
            (LinkState{"Disconnected", "Degraded"}));
}

TEST(DebugData, ReadsTheNewestShape) {
  const std::string text = Shape{}.text();
  const DebugData data = parse_debug_data(text);
  ASSERT_EQ(data.servers.size(), 1U);
  EXPECT_EQ(data.servers[0].hostname, "fs");
  EXPECT_EQ(data.servers[0].dialect, 0x311U);
  EXPECT_EQ(data.servers[0].requests_on_wire, 2U);
  ASSERT_EQ(data.servers[0].sessions.size(), 1U);
  const CifsSession& session = data.servers[0].sessions[0];
  EXPECT_EQ(session.address, "10.9.8.7");
  ASSERT_EQ(session.trees.size(), 2U);
  EXPECT_TRUE(session.trees[0].ipc);
  EXPECT_EQ(session.trees[1].unc, R"(\\fs\docs)");
  EXPECT_EQ(session.trees[1].device_type, 7U);
  EXPECT_EQ(session.trees[1].maximal_access, 0x1f01ffU);
}

TEST(DebugData, CutsRawNamesAtTheLastMounts) {
  const auto trees = trees_of(
      "Servers:\n1) ConnectionId: 0x1 Hostname: fs \nTCP status: 1 Instance: 1\n\tShares: \n"
      "\t1) \\\\fs\\Mounts: 7 x Mounts: 1 DevInfo: 0x20\n\t2) \\\\fs\\DISCONNECTED (x) y Mounts: 2 DevInfo: 0x20\n");
  ASSERT_EQ(trees.size(), 2U);
  EXPECT_EQ(trees[0].tree.share, "Mounts: 7 x");
  EXPECT_EQ(trees[1].tree.share, "DISCONNECTED (x) y");
  EXPECT_FALSE(trees[1].tree.disconnected);
}

// Linux 4.15: the TCP status stands in the session's line, the IPC tree has the address.
TEST(DebugData, ReadsSessionsThatHoldTheirServer) {
  const DebugData data = parse_debug_data(
      "Servers:\nNumber of credits: 18 Dialect 0x300\n1) Name: 10.9.8.7 Uses: 1 Capability: 0x300047\tSession Status: "
      "1\tTCP "
      "status: 1\n\tLocal Users To Server: 1 SecMode: 0x1 Req On Wire: 0\n\tShares:\n\t0) IPC: \\\\10.9.8.7\\IPC$ "
      "Mounts: 1 "
      "DevInfo: 0x0\n\t1) \\\\fs\\docs Mounts: 1 DevInfo: 0x20\n\tPathComponentMax: 255 Status: 1 type: "
      "DISK\n\n\tMIDs:\n\n"
      "Number of credits: 39 Dialect 0x311\n2) Name: 10.9.8.8 Uses: 2 Capability: 0x300047\tSession Status: 1\tTCP "
      "status: 3\n"
      "\tShares:\n\t1) \\\\nas\\data Mounts: 1 DevInfo: 0x20\n\tShare Capabilities: None\tShare Flags: "
      "0x0\tDISCONNECTED \n");
  const auto trees = trees_of(data);
  ASSERT_EQ(trees.size(), 3U);
  EXPECT_EQ(trees[1].state, (LinkState{"Connected", "OK"}));
  EXPECT_EQ(trees[2].state, (LinkState{"Disconnected", "Degraded"}));
  ASSERT_EQ(data.servers.size(), 2U);
  EXPECT_EQ(data.servers[0].hostname, "10.9.8.7");
  EXPECT_EQ(data.servers[0].dialect, 0x300U);
  EXPECT_EQ(data.servers[1].dialect, 0x311U);
}

// Linux 2.6.7: one list of shares at the end, tied to no session; free text of the server beside the facts.
TEST(DebugData, ReadsTheOldestShape) {
  const DebugData data = parse_debug_data(
      "Servers:\n\n1) Name: 10.1.1.14  Domain: D Mounts: 1 ServerOS: TCP status: 3\n"
      "        ServerNOS: DISCONNECTED     Capabilities: 0xf3fd\n        SMB session status: 1   TCP status: "
      "1\n\nShares:\n\n"
      "1) \\\\pepe\\nmf Uses: 1 Type: FAT Characteristics: 0x20 Attributes: 0x6\nPathComponentMax: 255 Status: 1 type: "
      "DISK\n"
      "2) \\\\ODIE\\X Uses: 1 Type: NTFS Characteristics: 0x20\nPathComponentMax: 255 Status: 3 type: DISK      "
      "DISCONNECTED\n");
  ASSERT_FALSE(data.servers.empty());
  ASSERT_EQ(data.servers[0].sessions.size(), 1U);
  EXPECT_EQ(data.servers[0].sessions[0].tcp_status, 1U);
  EXPECT_FALSE(data.servers[0].sessions[0].primary_disconnected);
  const auto trees = trees_of(data);
  ASSERT_EQ(trees.size(), 2U);
  EXPECT_EQ(trees[0].state, (LinkState{"Connected", "OK"}));
  EXPECT_EQ(trees[1].state, (LinkState{"Disconnected", "Degraded"}));
}

TEST(DebugData, SurvivesMailPrograms) {
  const auto trees = trees_of(
      "> Servers:\n> 1) Name: [endpoint] Uses: 1 Capability: 0x300077    Session\n> Status: 1 TCP status: 3 Instance: "
      "10\n"
      "> Shares:\n> 1) \\\\account.example\\share one\n> Mounts: 1 DevInfo: 0x20 Attributes: 0xe\n"
      "> tid: 0x1    Maximal Access: 0x11f01ff\n");
  ASSERT_EQ(trees.size(), 1U);
  EXPECT_EQ(trees[0].tree.share, "share one");
  EXPECT_EQ(trees[0].tree.maximal_access, 0x11f01ffU);
  EXPECT_EQ(trees[0].state, (LinkState{"Disconnected", "Degraded"}));
}

TEST(DebugData, MendsATcpStatusThatIsBrokenInTwo) {
  const auto trees = trees_of(
      "Servers:\nNumber of credits: 18 Dialect 0x300\n1) Name: 10.9.8.7 Uses: 1 Capability: 0x3 Session Status: 1 TCP\n"
      "status: 3 Instance: 1\n\tShares:\n\t1) \\\\fs\\docs Mounts: 1 DevInfo: 0x20\n");
  ASSERT_EQ(trees.size(), 1U);
  EXPECT_EQ(trees[0].state, (LinkState{"Disconnected", "Degraded"}));
}

TEST(DebugData, AnyPrefixAndAnyByteIsNormalInput) {
  const std::string whole = Shape{}.text();
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    for (const Judged& one : trees_of(std::string_view(whole).substr(0, size))) EXPECT_FALSE(one.state.status.empty());
  }
}

// The order of the rules, one word more in each row.
TEST(LinkState, ASessionWhosePrimaryChannelIsLostLivesByAnother) {
  const auto channel = [](std::string_view tcp, std::string_view marks = "") {
    return "\n\tExtra Channels: 1 \n\n\t\tChannel: 2 ConnectionId: 0x2\n\t\tNumber of credits: 9 Dialect 0x311\n"
           "\t\tTCP status: " +
           std::string(tcp) + " Instance: 1\n\t\tIn Send: 0 In MaxReq Wait: 0" + std::string(marks) + "\n";
  };
  const std::string lost = "\tPrimary channel: DISCONNECTED ";
  const LinkState degraded{"Connected", "Degraded"};
  for (const char* const tcp : {"2", "3", "4", "5"})
    EXPECT_EQ(state_of({.tcp = tcp, .channels = channel("1")}), degraded);
  EXPECT_EQ(state_of({.user_line = lost, .channels = channel("1")}), degraded);
  EXPECT_EQ(state_of({.user_line = lost + "\t[RECONNECTING] ", .channels = channel("1")}), degraded);
  EXPECT_EQ(state_of({.tcp = "3", .session = "password no longer valid ", .channels = channel("1")}), degraded);
  EXPECT_EQ(state_of({.session = "password no longer valid ", .channels = channel("1")}),
            (LinkState{"Error", "Error"}));
  EXPECT_EQ(state_of({.tcp = "3", .channels = channel("3")}), (LinkState{"Disconnected", "Degraded"}));
  EXPECT_EQ(state_of({.tcp = "3", .channels = channel("1", "\tDISCONNECTED ")}),
            (LinkState{"Disconnected", "Degraded"}));
  EXPECT_EQ(state_of({.tcp = "4", .channels = channel("1", "\t[RECONNECTING] ")}),
            (LinkState{"Reconnecting", "Degraded"}));
  EXPECT_EQ(state_of({.tcp = "3", .channels = "\n\t\tChannel: 2 DISABLED\n"}), (LinkState{"Disconnected", "Degraded"}));
  EXPECT_EQ(state_of({.channels = channel("1")}), (LinkState{"Connected", "OK"}));
}

constexpr std::string_view server_one =
    "1) ConnectionId: 0x1 Hostname: one \nNumber of credits: 1 Dialect 0x311\nTCP status: 1 Instance: 1\n";
constexpr std::string_view server_two =
    "2) ConnectionId: 0x2 Hostname: two \nNumber of credits: 1 Dialect 0x311\nTCP status: 3 Instance: 1\n";
constexpr std::string_view session_one = "\n\tSessions: \n\t1) Address: 10.9.8.7 Uses: 1 \n";
constexpr std::string_view shares = "\n\tShares: \n";
constexpr std::string_view tree_a = "\t1) \\\\one\\a Mounts: 1 DevInfo: 0x20\n";
constexpr std::string_view tree_b = "\t1) \\\\two\\b Mounts: 1 DevInfo: 0x20\n";

std::string text_of(std::initializer_list<std::string_view> parts) {
  std::string text = "Servers: \n";
  for (const std::string_view part : parts) text += part;
  return text;
}

// A tree takes no state from a server that it does not stand below.
TEST(DebugData, WhatStandsBelowNoServerHasNoTcpStatus) {
  for (const std::string& text :
       {text_of({tree_a}), text_of({shares, tree_a}), text_of({session_one, shares, tree_a}),
        text_of({session_one, "\t\tChannel: 2 ConnectionId: 0x2\n\t\tTCP status: 1 Instance: 1\n", shares, tree_a}),
        text_of({session_one, shares, tree_a, server_one}),
        text_of({"\tTCP status: 1 Instance: 1\n", shares, tree_a})}) {
    const auto trees = trees_of(text);
    ASSERT_EQ(trees.size(), 1U) << text;
    EXPECT_EQ(trees[0].state, state_unknown) << text;
  }
}

TEST(DebugData, AServerWhoseHeadingIsLostDoesNotTakeTheStateOfTheOneBefore) {
  const std::string_view without_heading = server_two.substr(server_two.find('\n') + 1);
  const auto facts_left = trees_of(
      text_of({server_one, session_one, shares, tree_a, "--\n", without_heading, session_one, shares, tree_b}));
  ASSERT_EQ(facts_left.size(), 2U);
  EXPECT_EQ(facts_left[0].state, (LinkState{"Connected", "OK"}));
  EXPECT_EQ(facts_left[1].state, (LinkState{"Disconnected", "Degraded"}));
  const auto all_lost = trees_of(text_of({server_one, session_one, shares, tree_a, session_one, shares, tree_b}));
  ASSERT_EQ(all_lost.size(), 2U);
  EXPECT_EQ(all_lost[0].state, (LinkState{"Connected", "OK"}));
  EXPECT_EQ(all_lost[1].state, state_unknown);
  const auto no_session = trees_of(text_of({server_one, session_one, shares, tree_a, shares, tree_b}));
  ASSERT_EQ(no_session.size(), 2U);
  EXPECT_EQ(no_session[1].state, state_unknown);
  const auto second_server = trees_of(text_of({server_one, session_one, shares, tree_a, server_two, shares, tree_b}));
  ASSERT_EQ(second_server.size(), 2U);
  EXPECT_EQ(second_server[1].state, (LinkState{"Disconnected", "Degraded"}));
}

// Whoever retells a text by hand may number all shares alike; only a number that falls belongs to another session.
TEST(DebugData, EqualNumbersStayInTheirSession) {
  const auto trees = trees_of(
      text_of({server_one, session_one, shares, tree_a, tree_a, "\t0) IPC: \\\\two\\IPC$ Mounts: 1\n", tree_b}));
  ASSERT_EQ(trees.size(), 4U);
  EXPECT_EQ(trees[1].state, (LinkState{"Connected", "OK"}));
  EXPECT_EQ(trees[3].state, state_unknown);
}

TEST(DebugData, AnOldSessionWhoseHeadingIsLostDoesNotTakeTheStateOfTheOneBefore) {
  const auto trees = trees_of(
      "Servers:\nNumber of credits: 18 Dialect 0x300\n1) Name: 10.9.8.7 Uses: 1 Session Status: 1\tTCP status: 1\n"
      "\tShares:\n\t1) \\\\fs\\docs Mounts: 1 DevInfo: 0x20\n\n\tMIDs:\n\nNumber of credits: 18 Dialect 0x300\n"
      "\tShares:\n\t1) \\\\nas\\data Mounts: 1 DevInfo: 0x20\n");
  ASSERT_EQ(trees.size(), 2U);
  EXPECT_EQ(trees[0].state, (LinkState{"Connected", "OK"}));
  EXPECT_EQ(trees[1].state, state_unknown);
}

TEST(DebugData, EveryOrderOfItsLinesIsNormalInput) {
  const std::string whole = Shape{.channels = "\n\t\tChannel: 2 ConnectionId: 0x2\n"}.text();
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < whole.size(); at = whole.find('\n', at) + 1)
    lines.push_back(whole.substr(at, whole.find('\n', at) + 1 - at));
  const auto judge_all = [&] {
    std::string text;
    for (const std::string& line : lines) text += line;
    for (const Judged& one : trees_of(text)) EXPECT_FALSE(one.state.status.empty());
  };
  for (std::size_t from = 0; from < lines.size(); ++from)
    for (std::size_t to = 0; to < lines.size(); ++to) {
      std::swap(lines[from], lines[to]);
      judge_all();
      std::swap(lines[from], lines[to]);
    }
  std::ranges::reverse(lines);
  judge_all();
  for (std::size_t i = 0; i < whole.size() / 16 && !lines.empty(); ++i) {
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i * 7 % lines.size()));
    judge_all();
  }
}

}  // namespace
}  // namespace netuse::samba::kernel
