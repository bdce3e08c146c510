// SPDX-License-Identifier: MIT
// The lines of `tcp sockets`, and how a table of /proc/net becomes such lines.
#include "samba/kernel/tcp_socket.hpp"

#include <bit>
#include <random>

#include <gtest/gtest.h>

#include "samba/document.hpp"
#include "samba/kernel/proc_net_tcp.hpp"
#include "samba/kernel/socket_documents.hpp"

namespace netuse::samba::kernel {
namespace {

constexpr std::string_view full =
    "ESTABLISHED 10.0.0.7:51234 10.0.0.5:445 retransmits 2 unacked 1 last-sent 900ms last-received 7100ms "
    "bytes-received 8589934592";
constexpr std::string_view heading =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
constexpr std::string_view row =
    "   0: 0101090A:C1F6 0201090A:01BD 01 0000015C:00000000 01:00000013 00000002     0        0 289 2 "
    "0000000090e48389 20 4 0 10 -1                       \n";

std::string kept(std::string_view name, std::string_view text) {
  return distil({.name = std::string(name), .text = std::string(text)}).text;
}

TEST(TcpSocket, ALineSaysAllThatItSays) {
  const auto socket = read_socket_line(full);
  ASSERT_TRUE(socket);
  EXPECT_EQ(socket->state, "ESTABLISHED");
  EXPECT_EQ(socket->local, "10.0.0.7:51234");
  EXPECT_EQ(socket->address, "10.0.0.5");
  EXPECT_EQ(socket->port, 445);
  EXPECT_EQ(socket->counts.retransmits, 2U);
  EXPECT_EQ(socket->counts.unacked, 1U);
  EXPECT_EQ(socket->counts.last_sent, 900U);
  EXPECT_EQ(socket->counts.last_received, 7100U);
  EXPECT_EQ(socket->counts.bytes_received, 8589934592U);
  EXPECT_EQ(line_of(*socket), full);
}

TEST(TcpSocket, PairsMayBeMissingOrUnknown) {
  const auto bare = read_socket_line("SYN-SENT 10.0.0.7:1 10.0.0.5:139");
  ASSERT_TRUE(bare);
  EXPECT_EQ(bare->counts, SocketCounts{});
  const auto odd = read_socket_line("ESTABLISHED 1.2.3.4:5 6.7.8.9:445 retransmits x colour 7 unacked 3 last-sent 5");
  ASSERT_TRUE(odd);
  EXPECT_EQ(line_of(*odd), "ESTABLISHED 1.2.3.4:5 6.7.8.9:445 unacked 3");
}

TEST(TcpSocket, WhatIsNoLineIsNone) {
  for (const std::string_view line :
       {"", " ", "ESTABLISHED", "ESTABLISHED 1.2.3.4:5", "established 1.2.3.4:5 6.7.8.9:445",
        "ESTABLISHED 1.2.3.4:5 server:445", "ESTABLISHED 1.2.3.4 6.7.8.9:445", "ESTABLISHED 1.2.3.4:5 6.7.8.9:99999",
        "ESTABLISHED 1.2.3.4:5 6.7.8.9.1:445", "ESTABLISHED 1.2.3.4:5 [secret]:445", " 1.2.3.4:5 6.7.8.9:445",
        "ESTABLISHED 1.2.3.4:5 []:445", "ESTABLISHED  1.2.3.4:5 6.7.8.9:445"})
    EXPECT_FALSE(read_socket_line(line)) << line;
}

TEST(TcpSocket, NumbersBecomeALine) {
  NumberedSocket socket{.state = 1, .v6 = false, .uid = 0, .local = {}, .remote = {}, .counts = {}};
  socket.local = {.address = {10, 0, 0, 7}, .port = 51234};
  socket.remote = {.address = {10, 0, 0, 5}, .port = 445};
  EXPECT_EQ(line_of(socket), "ESTABLISHED 10.0.0.7:51234 10.0.0.5:445");
  socket.v6 = true;
  socket.remote.address = {0xfd, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7};
  const std::string line = line_of(socket);
  EXPECT_EQ(line.substr(line.rfind(' ')), " [fd00:0005:0000:0000:0000:0000:0000:0007]:445");
  EXPECT_TRUE(read_socket_line(line));
  for (const int silent : {0, 3, 6, 7, 10, 12, 255}) {  // TIME-WAIT, listening ...
    socket.state = static_cast<std::uint8_t>(silent);
    EXPECT_EQ(line_of(socket), "");
  }
}

TEST(ProcNetTcp, ARowIsASocket) {
  const auto socket = read_proc_net_line(row, std::endian::little);
  ASSERT_TRUE(socket);
  EXPECT_EQ(line_of(*socket), "ESTABLISHED 10.9.1.1:49654 10.9.1.2:445 retransmits 2");
  EXPECT_EQ(socket->uid, 0U);
  const auto v6 = read_proc_net_line(
      "  1: 050000FD000000000000000007000000:C1F6 050000FD000000000000000009000000:01BD 01 00000000:00000000 "
      "00:00000000 00000000  1000        0 1 1 0 20",
      std::endian::little);
  ASSERT_TRUE(v6);
  EXPECT_EQ(line_of(*v6),
            "ESTABLISHED [fd00:0005:0000:0000:0000:0000:0000:0007]:49654 "
            "[fd00:0005:0000:0000:0000:0000:0000:0009]:445 retransmits 0");
  EXPECT_EQ(v6->uid, 1000U);
  EXPECT_TRUE(is_heading_of_proc_net(heading));
}

TEST(ProcNetTcp, WhatIsNoRowIsNone) {
  for (const std::string_view line :
       {"", "0:", "x: 0101090A:C1F6 0201090A:01BD 01 0:0 0:0 0 0", "0: 0101090A 0201090A:01BD 01 0:0 0:0 0 0",
        "0: 0101090A:C1F6 0201090A:01BD 01 0:0 0:0", "0: 0101090G:C1F6 0201090A:01BD 01 0:0 0:0 0 0",
        "0: 0101090A:C1F6 050000FD000000000000000009000000:01BD 01 0:0 0:0 0 0"})
    EXPECT_FALSE(read_proc_net_line(line, std::endian::little)) << line;
}

/// A row between these two, as a table has them.
std::string between(std::string_view local, std::string_view remote) {
  return std::string("0: ").append(local).append(":C1F6 ").append(remote).append(":01BD 01 0:0 0:0 2 0 0\n");
}

TEST(ProcNetTcp, AddressesTellTheOrderOfBytes) {
  struct Case {
    std::string_view local, remote;
    std::optional<std::endian> order;
  };
  const auto little = std::endian::little, big = std::endian::big;
  for (const auto& [local, remote, order] : {
           Case{"0101090A", "0201090A", std::nullopt},  // 10.9.1.1 to 10.9.1.2, or 1.1.9.10 to 2.1.9.10
           Case{"0A090101", "0A090102", std::nullopt},
           Case{"00000000", "00000000", std::nullopt},
           Case{"0100007F", "0100007F", little},  // 127.0.0.1
           Case{"7F000001", "7F000001", big},
           Case{"0A0000F0", "0A000005", big},  // 10.0.0.240
           Case{"0A000005", "0A0000F0", big},
           Case{"F000000A", "0500000A", little},
           Case{"050000FD000000000000000007000000", "050000FD000000000000000009000000", little},
           Case{"FD000005000000000000000000000007", "FD000005000000000000000000000009", big},
           Case{"0000000000000000FFFF00000700000A", "0000000000000000FFFF00000500000A", little},
           Case{"00000000000000000000FFFF0A000007", "00000000000000000000FFFF0A000005", big},
           Case{"00000000000000000000000001000000", "00000000000000000000000000000000", little},
           Case{"00000000000000000000000000000001", "00000000000000000000000000000000", big},
           Case{"000080FE000000000000000001000000", "000080FE000000000000000002000000", little},
           Case{"FE800000000000000000000000000001", "FE800000000000000000000000000002", big},
       })
    EXPECT_EQ(order_of_proc_net(std::string(heading) + between(local, remote)), order) << local << ' ' << remote;
  EXPECT_EQ(order_of_proc_net(""), std::nullopt);
  EXPECT_EQ(order_of_proc_net(full), std::nullopt);
}

TEST(ProcNetTcp, TableOfABigEndianMachineIsReadAsItsOwn) {
  const std::string unclear = between("0A090101", "0A090102");
  const std::string line = "ESTABLISHED 10.9.1.1:49654 10.9.1.2:445 retransmits 2\n";
  std::string listening = between("7F000001", "00000000");
  listening.replace(listening.find("01BD"), 4, "0000");
  EXPECT_EQ(kept("/proc/net/tcp", listening + unclear), line);
  EXPECT_EQ(kept("/proc/net/tcp", unclear + listening), line);
  // One that does not tell: where it was read decides; of what came from anywhere, that most machines are
  // little-endian.
  const std::vector<std::uint16_t> ports{445};
  EXPECT_EQ(keep_sockets(unclear, ports, std::endian::big), line);
  EXPECT_EQ(kept("/proc/net/tcp", row), line);
}

TEST(SocketDocuments, AreKnownByTheirNames) {
  for (const std::string_view name : {"tcp sockets", "/proc/net/tcp", "/proc/self/net/tcp6", "/proc/12/net/tcp"})
    EXPECT_EQ(kind_of_document(name), DocumentKind::tcp_sockets) << name;
  for (const std::string_view name : {"tcp", "/proc/net/udp", "/proc/x/net/tcp", "/proc/net/tcp/x", "net/tcp"})
    EXPECT_NE(kind_of_document(name), DocumentKind::tcp_sockets) << name;
  EXPECT_TRUE(is_same_matter("tcp sockets", "/proc/net/tcp6"));
  EXPECT_TRUE(is_same_matter("/proc/self/net/tcp", "/proc/net/tcp"));
  EXPECT_FALSE(is_same_matter("/proc/net/tcp", "/proc/net/tcp6"));
}

TEST(SocketDocuments, KeepConnectionsOfTheKernelToServers) {
  std::string other(row);
  other.replace(other.find("01BD"), 4, "0016");
  std::string somebodys(row);
  somebodys.replace(somebodys.find("     0        0"), 6, "  1000");
  const std::string text = std::string(heading).append(other).append(somebodys).append(row);
  const std::string line = "ESTABLISHED 10.9.1.1:49654 10.9.1.2:445 retransmits 2\n";
  EXPECT_EQ(kept("/proc/net/tcp", text), line);
  EXPECT_EQ(kept("/proc/net/tcp", kept("/proc/net/tcp", text)), line);
  EXPECT_EQ(kept("/proc/net/tcp", heading), "");
  EXPECT_EQ(kept("/proc/net/tcp", ""), "");
  EXPECT_EQ(kept("/proc/net/tcp", "<html>\n"), "?\n");
  EXPECT_EQ(kept("tcp sockets", "namespace 4026531840\nsecret\n" + std::string(full) + " secret x"),
            "namespace 4026531840\n" + std::string(full) + "\n");
}

TEST(SocketDocuments, KnowThePortsOfAMountTable) {
  EXPECT_EQ(smb_ports("//h/s /m cifs rw,addr=10.0.0.5 0 0\n"), (std::vector<std::uint16_t>{445, 139}));
  EXPECT_EQ(smb_ports("//h/s /m cifs rw,port=4455 0 0\n//h/s /n cifs rw,port=445 0 0\nx /x ext4 port=1 0 0\n"),
            (std::vector<std::uint16_t>{445, 139, 4455}));
}

TEST(SocketDocuments, TakeAnyBytes) {
  std::mt19937 random(7);  // NOLINT(bugprone-random-generator-seed,cert-msc51-cpp): the same bytes each time
  const std::string seed = std::string(heading).append(row).append(full).append("\nnamespace 7\n");
  for (int round = 0; round < 3000; ++round) {
    std::string text = seed;
    for (int change = 0; change < 8; ++change) text[random() % text.size()] = static_cast<char>(random() % 256);
    const std::string once = kept("/proc/net/tcp", text);
    EXPECT_EQ(kept("/proc/net/tcp", once), once);
  }
}

}  // namespace
}  // namespace netuse::samba::kernel
