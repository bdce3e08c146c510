// SPDX-License-Identifier: MIT
// Connections of this machine to itself, as the kernel tells of them.
#include "samba/kernel/socket_dump_linux.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "host/descriptor_linux.hpp"
#include "samba/kernel/collect_sockets_linux.hpp"
#include "samba/kernel/socket_documents.hpp"
#include "temp_folder.hpp"

namespace netuse::samba::kernel {
namespace {

using host::Descriptor;

/// A server that listens, and a client that is connected to it.
struct Pair {
  Descriptor server;
  Descriptor client;
  std::uint16_t port = 0;

  bool open() {
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_addr = in6addr_loopback;
    return open_at(v6, v6.sin6_port);
  }
  bool open_v4() {
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return open_at(v4, v4.sin_port);
  }

 private:
  template <class Address>
  bool open_at(Address& at, const in_port_t& bound) {
    auto* const address = reinterpret_cast<sockaddr*>(&at);
    socklen_t size = sizeof at;
    server = Descriptor(::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    client = Descriptor(::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::bind(server.get(), address, size) != 0 || ::listen(server.get(), 1) != 0) return false;
    if (::getsockname(server.get(), address, &size) != 0) return false;
    port = ntohs(bound);
    return ::connect(client.get(), address, size) == 0;
  }
};

std::vector<std::string> lines_to(std::uint16_t port, std::uint8_t state) {
  std::vector<std::string> lines;
  for (const NumberedSocket& socket : dump_sockets(std::array{port}, {}).sockets)
    if (socket.state == state) lines.push_back(line_of(socket));
  return lines;
}

TEST(SocketDump, TellsOfAConnectionAndItsCounts) {
  Pair pair;
  ASSERT_TRUE(pair.open_v4());
  if (dump_sockets(std::array{pair.port}, {}).error) GTEST_SKIP() << "no sock_diag here";
  const std::vector<std::string> lines = lines_to(pair.port, 1);
  ASSERT_EQ(lines.size(), 1U);
  const auto socket = read_socket_line(lines[0]);
  ASSERT_TRUE(socket) << lines[0];
  EXPECT_EQ(socket->address, "127.0.0.1");
  EXPECT_EQ(socket->port, pair.port);
  EXPECT_EQ(socket->counts.retransmits, 0U);
  EXPECT_EQ(socket->counts.unacked, 0U);
  EXPECT_EQ(socket->counts.bytes_received, 0U);
  EXPECT_TRUE(socket->counts.last_sent && socket->counts.last_received) << lines[0];
}

TEST(SocketDump, KnowsIpv6) {
  Pair pair;
  if (!pair.open()) GTEST_SKIP() << "no IPv6 here";
  if (dump_sockets(std::array{pair.port}, {}).error) GTEST_SKIP() << "no sock_diag here";
  const std::vector<std::string> lines = lines_to(pair.port, 1);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_NE(lines[0].find("[0000:0000:0000:0000:0000:0000:0000:0001]:" + std::to_string(pair.port)), std::string::npos)
      << lines[0];
}

TEST(SocketDump, LetsThroughWhatLeadsToAnyOfThePorts) {
  Pair one;
  Pair two;
  Pair three;
  ASSERT_TRUE(one.open_v4() && two.open_v4() && three.open_v4());
  const SocketDump dump = dump_sockets(std::array<std::uint16_t, 4>{one.port, 9, three.port, 65535}, {});
  if (dump.error) GTEST_SKIP() << "no sock_diag here";
  const auto leads_to = [&](std::uint16_t port) {
    return std::ranges::any_of(dump.sockets, [&](const NumberedSocket& s) { return s.remote.port == port; });
  };
  EXPECT_TRUE(leads_to(one.port));
  EXPECT_FALSE(leads_to(two.port));
  EXPECT_TRUE(leads_to(three.port));
}

TEST(SocketDump, StopsWhenItIsTold) {
  std::stop_source source;
  source.request_stop();
  EXPECT_TRUE(dump_sockets(std::array<std::uint16_t, 1>{445}, {.stop = source.get_token()}).error);
  EXPECT_TRUE(dump_sockets(std::array<std::uint16_t, 1>{445}, {.deadline = std::chrono::steady_clock::now()}).error);
  Pair pair;
  ASSERT_TRUE(pair.open_v4());
  if (dump_sockets(std::array{pair.port}, {}).error) GTEST_SKIP() << "no sock_diag here";
  EXPECT_EQ(dump_sockets(std::array{pair.port}, {.most = 0}).error, "too large");
}

class CollectSockets : public testing::Test {
 protected:
  static model::Evidence collect(const backends::CollectOptions& options, const std::string& folder) {
    backends::Gathering gathering;
    collect_sockets(options, folder, std::array<std::uint16_t, 2>{445, 139}, gathering);
    gathering.finish();
    std::string late;
    return gathering.take(std::chrono::steady_clock::time_point::max(), late);
  }
  tests::TempFolder folder_;
};

TEST_F(CollectSockets, OwnNamespaceIsNamed) {
  const model::Evidence evidence = collect({}, "/proc/self");
  const model::Document* const document = evidence.find("tcp sockets");
  ASSERT_NE(document, nullptr);
  ASSERT_TRUE(document->readable());
  EXPECT_TRUE(document->text.starts_with("namespace ")) << document->text;
}

TEST_F(CollectSockets, RootThatWasCopiedHasItsOwnTable) {
  const std::string root = folder_.string();
  EXPECT_TRUE(collect({.root = root}, "/proc/1").empty());
  std::filesystem::create_directories(root + "/proc/1/net");
  std::ofstream(root + "/proc/1/net/tcp")
      << "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
         "   0: 0900000A:C1F6 0700000A:01BD 01 0000015C:00000000 01:00000013 00000002     0        0 289 2\n"
         "   1: 0900000A:C1F7 0700000A:0016 01 0000015C:00000000 01:00000013 00000002     0        0 289 2\n";
  const model::Evidence evidence = collect({.root = root}, "/proc/1");
  ASSERT_NE(evidence.find("tcp sockets"), nullptr);
  EXPECT_EQ(evidence.find("tcp sockets")->text, "ESTABLISHED 10.0.0.9:49654 10.0.0.7:445 retransmits 2\n");
}

TEST_F(CollectSockets, ProcessOfTheSameNamespaceIsAskedForLikeOurselves) {
  const std::string folder = "/proc/" + std::to_string(::getpid());
  const model::Evidence evidence = collect({.pid = static_cast<std::uint32_t>(::getpid())}, folder);
  ASSERT_NE(evidence.find("tcp sockets"), nullptr);
  EXPECT_TRUE(evidence.find("tcp sockets")->text.starts_with("namespace "));
}

}  // namespace
}  // namespace netuse::samba::kernel
