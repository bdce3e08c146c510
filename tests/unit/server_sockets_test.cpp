// SPDX-License-Identifier: MIT
// What the TCP connections say of a server that the kernel still believes up.
#include <gtest/gtest.h>

#include "anonymize_fixture.hpp"
#include "client_fixture.hpp"
#include "fixture/anonymize/anonymizer.hpp"

namespace netuse::tests {
namespace {

const std::string mounts = "/proc/self/mounts";
const std::string debug_data = "/proc/fs/cifs/DebugData";
const std::string sockets = "tcp sockets";

const std::string cut =
    "ESTABLISHED 10.0.0.9:50001 10.0.0.7:445 retransmits 2 unacked 1 last-sent 900ms last-received 1800ms\n";
const std::string well =
    "ESTABLISHED 10.0.0.9:50002 10.0.0.7:445 retransmits 0 unacked 0 last-sent 900ms last-received 890ms\n";
const std::string silent =
    "ESTABLISHED 10.0.0.9:50003 10.0.0.7:445 retransmits 0 unacked 0 last-sent 5100ms last-received 7100ms\n";

/// A server that is frozen takes a connection, and says nothing on it.
const std::string opened =
    "ESTABLISHED 10.0.0.9:50004 10.0.0.7:445 retransmits 0 unacked 0 last-sent 6800ms last-received 6800ms "
    "bytes-received 0\n";

/// A share that is mounted, whose server has requests of these commands on the wire.
std::string sound(const std::vector<int>& requests = {}, std::string_view more = {}) {
  std::string text = server("srv", "1", tree(R"(\\srv\share)"));
  std::string mids = "\tServer ConnectionId: 0x1\n";
  for (const int command : requests)
    mids += "\t\tState: 2 com: " + std::to_string(command) + " pid: 7 cbdata: 00000000844b5a82 mid 30\n";
  text.insert(text.find("--\n"), mids);
  return text.insert(text.find("\n\n\tSessions"), more);
}

Snapshot look(const std::string& told, const std::string& debug = sound(), const std::string& mount = mount_z) {
  return interpret({{mounts, mount}, {debug_data, debug}, {sockets, told}});
}

void expect(const Snapshot& snapshot, Status status) {
  ASSERT_EQ(snapshot.connections().size(), 1U);
  const NetworkConnection c = *snapshot.connections().begin();
  EXPECT_EQ(c.connection_state, ConnectionState::connected);
  EXPECT_EQ(c.status, status);
}

TEST(ServerSockets, ServerThatAcknowledgesNothingIsLost) {
  const Snapshot snapshot = look("namespace 7\n" + cut);
  expect(snapshot, Status::lost_comm);
  EXPECT_TRUE(says(snapshot, Severity::info, "'10.0.0.7' does not acknowledge what is sent to it"));
  const auto found = std::ranges::find(snapshot.diagnostics(), sockets, &Diagnostic::document);
  ASSERT_NE(found, snapshot.diagnostics().end());
  EXPECT_EQ(found->line, 2U);
}

TEST(ServerSockets, OnePacketThatWasLostIsNoCut) {
  std::string once = cut;
  once.replace(once.find("retransmits 2"), 13, "retransmits 1");
  expect(look(once), Status::ok);
  expect(look(well), Status::ok);
}

TEST(ServerSockets, ServerThatAcknowledgesAndDoesNotAnswerIsLost) {
  const Snapshot snapshot = look(silent, sound({5, 16, 6}));
  expect(snapshot, Status::lost_comm);
  EXPECT_TRUE(says(snapshot, Severity::info, "'10.0.0.7' has said nothing for 7 seconds"));
}

TEST(ServerSockets, SilenceWithoutARequestIsNone) {
  expect(look(silent, sound()), Status::ok);
  expect(look(silent, sound({0, 10, 15})), Status::ok);  // what waits by design
  expect(look(silent, sound({15, 13})), Status::lost_comm);
  std::string answered = sound({5});
  answered.replace(answered.find("State: 2"), 8, "State: 4");
  expect(look(silent, answered), Status::ok);
}

TEST(ServerSockets, WhoHadNoTimeToAnswerIsNotSilent) {
  const auto of = [](const std::string& ages) {
    return look("ESTABLISHED 10.0.0.9:50003 10.0.0.7:445 retransmits 0 " + ages + "\n", sound({5}));
  };
  expect(of("unacked 0 last-sent 1000ms last-received 5000ms"), Status::lost_comm);
  expect(of("unacked 0 last-sent 20ms last-received 60000ms"), Status::ok);    // asked just now, after a minute's rest
  expect(of("unacked 0 last-sent 1000ms last-received 4999ms"), Status::ok);   // a slow server
  expect(of("unacked 0 last-sent 6001ms last-received 6000ms"), Status::ok);   // it said something since
  expect(of("unacked 1 last-sent 1000ms last-received 60000ms"), Status::ok);  // on its way
  expect(of("unacked 0 last-received 60000ms"), Status::ok);
  expect(of("unacked 0"), Status::ok);
}

TEST(ServerSockets, OnlyEstablishedConnectionsCount) {
  std::string old = cut;
  old.replace(0, 11, "FIN-WAIT-1");
  std::string opening = cut;
  opening.replace(0, 11, "SYN-SENT");
  expect(look(well + old + opening), Status::ok);
  expect(look(cut + old), Status::lost_comm);
  expect(look(cut + opened), Status::lost_comm);
  expect(look(cut + well.substr(0, well.size() - 1) + " bytes-received 1\n"), Status::ok);
}

TEST(ServerSockets, AllOfOneServerMustSayTheSame) {
  expect(look(cut + cut), Status::lost_comm);
  expect(look(cut + silent, sound({5})), Status::lost_comm);
  const Snapshot snapshot = look(well + cut + silent, sound());
  expect(snapshot, Status::ok);
  EXPECT_TRUE(says(snapshot, Severity::warning, "1 of 3 connections to '10.0.0.7' are not answered"));
}

/// Two connections to one server (nosharesock), with so many requests on the wire of each.
std::vector<Status> statuses_of_two(int first, int second, const std::string& told, const std::string& tcp = "1") {
  const auto connection = [&](std::string_view share, int requests) {
    std::string text = server("srv", share == "b" ? tcp : "1", tree(std::string(R"(\\srv\)").append(share)));
    return text.insert(text.find("\n\n\tSessions"), "\nLocal Users: 1 Req On Wire: " + std::to_string(requests));
  };
  std::vector<Status> found;
  for (const NetworkConnection& c :
       interpret({{mounts, "//srv/a /a cifs rw,addr=10.0.0.7 0 0\n//srv/b /b cifs rw,addr=10.0.0.7 0 0\n"},
                  {debug_data, connection("a", first) + connection("b", second)},
                  {sockets, told}})
           .connections())
    found.push_back(c.status.value());
  return found;
}

TEST(ServerSockets, ConnectionOnWhichNothingWaitsCannotKnow) {
  using Two = std::vector<Status>;
  EXPECT_EQ(statuses_of_two(3, 0, cut + well), (Two{Status::lost_comm, Status::ok}));
  EXPECT_EQ(statuses_of_two(0, 3, cut + well), (Two{Status::ok, Status::lost_comm}));
  EXPECT_EQ(statuses_of_two(3, 1, cut + cut), (Two{Status::lost_comm, Status::lost_comm}));
  EXPECT_EQ(statuses_of_two(3, 1, cut + well), (Two{Status::ok, Status::ok}));  // whose is it?
  EXPECT_EQ(statuses_of_two(3, 1, cut + opened, "5"), (Two{Status::lost_comm, Status::degraded}));
  EXPECT_EQ(statuses_of_two(3, 0, cut + well + well), (Two{Status::ok, Status::ok}));  // somebody else's, too
}

TEST(ServerSockets, ChannelThatIsNotSeenMayBeWell) {
  std::string debug = sound();
  debug.insert(debug.find("\n\n\tShares"), "\n\t\tChannel: 2 ConnectionId: 0x2\n\t\tTCP status: 1 Instance: 1");
  const Snapshot snapshot = look(cut, debug);
  expect(snapshot, Status::ok);
  EXPECT_TRUE(says(snapshot, Severity::warning, "1 of 2 connections"));
  expect(look(cut + cut, debug), Status::lost_comm);
}

/// Linux takes any address that the server says is its own.
TEST(ServerSockets, ChannelsToOtherAddressesOfTheServerAreHeard) {
  const std::string with_channel = [] {
    std::string text = sound();
    text.insert(text.find("\tShares:"), "\tExtra Channels: 1\n\t\tChannel: 2 ConnectionId: 0x8\n\t\tTCP status: 1\n");
    return text.insert(text.find("\n\n\tMIDs"),
                       "\n\n\tServer interfaces: 2\n\t1)\tSpeed: 10Gbps\n\t\tIPv4: 10.0.0.7\n\t\t[CONNECTED]\n"
                       "\t2)\tSpeed: 10Gbps\n\t\tIPv6: fd09:0003::0002\n\t\t[CONNECTED]\n"
                       "\t3)\tSpeed: 10Gbps\n\t\tIPv4: 10.0.0.8\n");
  }();
  const std::string other =
      "ESTABLISHED [fd09:0003:0000:0000:0000:0000:0000:0001]:5 [fd09:0003:0000:0000:0000:0000:0000:0002]:445 ";
  expect(look(cut + other + "retransmits 6 unacked 1\n", with_channel), Status::lost_comm);
  expect(look(cut + other + "retransmits 0 unacked 0\n", with_channel), Status::ok);
  expect(look(cut, with_channel), Status::ok);
}

TEST(ServerSockets, OtherServersAndPortsSayNothing) {
  std::string elsewhere = cut;
  elsewhere.replace(elsewhere.find("10.0.0.7"), 8, "10.0.0.8");
  std::string port = cut;
  port.replace(port.find(":445"), 4, ":4455");
  for (const std::string& told : {elsewhere, port, std::string("namespace 7\n")}) {
    const Snapshot snapshot = look(told);
    expect(snapshot, Status::ok);
    EXPECT_TRUE(says(snapshot, Severity::info, "there is no connection to '10.0.0.7' here"));
  }
  std::string mount = mount_z;
  mount.insert(mount.find(",addr"), ",port=4455");
  expect(look(port, sound(), mount), Status::lost_comm);
  expect(look(cut, sound(), mount), Status::ok);
}

TEST(ServerSockets, SpellingsOfIpv6AreOneServer) {
  std::string debug = sound();
  debug.replace(debug.find("10.0.0.7"), 8, "fd00:0005:0000:0000:0000:0000:0000:0007");
  std::string mount = mount_z;
  mount.replace(mount.find("10.0.0.7"), 8, "fd00:0005:0000:0000:0000:0000:0000:0007");
  const std::string ends = "[fd00:5::9]:50001 [fd00:5::7]:445";
  expect(look("ESTABLISHED " + ends + " retransmits 3\n", debug, mount), Status::lost_comm);
  expect(look("ESTABLISHED " + ends + " retransmits 0\n", debug, mount), Status::ok);
}

TEST(ServerSockets, NothingIsConcludedFromAnotherNamespace) {
  const std::string debug = sound({}, "\nLocal Users To Server: 1 Req On Wire: 3 Net namespace: 4026531840 ");
  expect(look("namespace 4026531840\n" + cut, debug), Status::lost_comm);
  const Snapshot snapshot = look("namespace 4026532008\n" + cut, debug);
  expect(snapshot, Status::ok);
  EXPECT_TRUE(says(snapshot, Severity::info, "because it belongs to another network namespace"));
}

TEST(ServerSockets, TheKernelsOwnVerdictStays) {
  const auto status = [](const std::string& tcp, std::string_view marks) {
    const Snapshot snapshot = look(cut, server("srv", tcp, tree(R"(\\srv\share)", "0x1f01ff", marks)));
    return (*snapshot.connections().begin()).status;
  };
  EXPECT_EQ(status("1", ""), Status::lost_comm);
  EXPECT_EQ(status("1", "\tDISCONNECTED "), Status::degraded);
  EXPECT_EQ(status("3", ""), Status::degraded);
  EXPECT_EQ(status("5", ""), Status::degraded);
  EXPECT_EQ((*interpret({{mounts, mount_z}, {sockets, cut}}).connections().begin()).status, Status::unknown);
}

TEST(ServerSockets, TreeWithoutAMountIsHeardToo) {
  const Snapshot snapshot = interpret({{mounts, ""}, {debug_data, sound()}, {sockets, cut}});
  expect(snapshot, Status::lost_comm);
}

TEST(ServerSockets, TableOfProcIsUnderstood) {
  const std::string table =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
      "   0: 0900000A:C1F6 0700000A:01BD 01 0000015C:00000000 01:00000013 00000002     0        0 289 2\n";
  const model::Document document = backends::distil({.name = "/proc/net/tcp", .text = table});
  expect(interpret({{mounts, mount_z}, {debug_data, sound()}, {"/proc/net/tcp", document.text}}), Status::lost_comm);
}

TEST(ServerSockets, DocumentThatTellsNothingIsSpokenOf) {
  EXPECT_TRUE(says(look("?\n"), Severity::warning, "the text holds no line of a table of sockets"));
  model::Evidence evidence;
  evidence.put({.name = mounts, .text = mount_z});
  evidence.put({.name = debug_data, .text = sound()});
  evidence.put({.name = sockets, .error = "EACCES"});
  auto made = std::make_shared<model::Snapshot>(model::Origin{.backend = "samba"});
  backends::samba_backend.interpret(evidence, {}, *made);
  const Snapshot snapshot(made);
  expect(snapshot, Status::ok);
  EXPECT_TRUE(says(snapshot, Severity::info, "cannot be read (EACCES)"));
}

TEST(ServerSockets, WhatIsAnonymizedSaysTheSame) {
  const std::string mount =
      "//srv/share /mnt/z cifs rw,username=ann,addr=fd00:0005:0000:0000:0000:0000:0000:0007 0 0\n";
  std::string debug = sound({5, 16, 6});
  debug.replace(debug.find("10.0.0.7"), 8, "fd00:0005:0000:0000:0000:0000:0000:0007");
  const std::string told =
      "namespace 4026531840\nESTABLISHED [fd00:0005:0000:0000:0000:0000:0000:0009]:51234 "
      "[fd00:0005:0000:0000:0000:0000:0000:0007]:445 retransmits 0 unacked 0 last-sent 25036ms last-received 28572ms\n"
      "SYN-SENT 10.0.0.9:51234 10.0.0.7:445 retransmits 6\n";
  const fixture::Recording before = test::record({{mounts, mount}, {debug_data, debug}, {sockets, told}});
  anonymize::Engine engine({});
  const fixture::Recording after = engine.apply(before);
  EXPECT_EQ(test::differences(before), 0U);
  EXPECT_EQ(test::differences(after), 0U);
  const std::string text = test::all_text(after);
  EXPECT_NE(text.find("Lost Comm"), std::string::npos);
  EXPECT_NE(text.find("namespace 4026531840"), std::string::npos);
  EXPECT_NE(text.find("]:51234 ["), std::string::npos);
  EXPECT_NE(text.find("retransmits 0 unacked 0 last-sent 25036ms last-received 28572ms"), std::string::npos);
  EXPECT_EQ(text.find("fd00:0005"), std::string::npos);
  EXPECT_EQ(text.find("10.0.0.9"), std::string::npos);
}

}  // namespace
}  // namespace netuse::tests
