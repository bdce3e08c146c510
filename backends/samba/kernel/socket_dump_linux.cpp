// SPDX-License-Identifier: MIT
#include "samba/kernel/socket_dump_linux.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>

#include "host/descriptor_linux.hpp"
#include "host/errno_name.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

using Clock = std::chrono::steady_clock;

/// The bytes of an object, and an object of bytes: netlink's messages are aligned to four bytes, not to their contents.
template <class Value>
void append_bytes(std::string& to, const Value& value) {
  to.append(reinterpret_cast<const char*>(&value), sizeof value);
}
template <class Value>
Value value_of(std::string_view bytes) noexcept {
  Value value{};
  std::memcpy(&value, bytes.data(), std::min(bytes.size(), sizeof value));
  return value;
}

constexpr std::size_t aligned(std::size_t size) noexcept {
  return (size + 3) / 4 * 4;
}

/// Takes the next message (nlmsghdr) or attribute (rtattr) off the bytes: its header and what stands behind it.
template <class Header>
std::optional<std::pair<Header, std::string_view>> take_part(std::string_view& bytes, auto Header::* length) noexcept {
  if (bytes.size() < sizeof(Header)) return std::nullopt;
  const auto header = value_of<Header>(bytes);
  const std::size_t size = header.*length;
  if (size < sizeof(Header) || size > bytes.size()) return std::nullopt;
  const std::string_view body = bytes.substr(aligned(sizeof(Header)), size - aligned(sizeof(Header)));
  bytes.remove_prefix(std::min(aligned(size), bytes.size()));
  return std::pair(header, body);
}

/// A program for the kernel that lets through what leads to one of the ports: "at least the port, at most the port",
/// else the next. A jump is told by how many bytes it goes; one that goes four beyond the end refuses the socket.
std::string port_filter(std::span<const std::uint16_t> ports) {
  constexpr unsigned short block = 20;
  std::string code;
  std::size_t left = ports.size() * block;
  const auto add = [&](unsigned char op, unsigned char yes, std::size_t no) {
    append_bytes(code, inet_diag_bc_op{.code = op, .yes = yes, .no = static_cast<unsigned short>(no)});
  };
  for (const std::uint16_t port : ports) {
    const std::size_t refused = left == block ? block + 4U : block;
    add(INET_DIAG_BC_D_GE, 8, refused);
    add(INET_DIAG_BC_NOP, 0, port);
    add(INET_DIAG_BC_D_LE, 8, refused - 8);
    add(INET_DIAG_BC_NOP, 0, port);
    add(INET_DIAG_BC_JMP, 4, left - 16);
    left -= block;
  }
  return code;
}

std::string request_for(std::uint8_t family, std::span<const std::uint16_t> ports) {
  const std::string filter = port_filter(ports);
  const std::size_t attribute = sizeof(rtattr) + filter.size();
  const std::size_t size = sizeof(nlmsghdr) + sizeof(inet_diag_req_v2) + attribute;
  std::string bytes;
  append_bytes(bytes, nlmsghdr{.nlmsg_len = static_cast<__u32>(size),
                               .nlmsg_type = SOCK_DIAG_BY_FAMILY,
                               .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
                               .nlmsg_seq = family,
                               .nlmsg_pid = 0});
  inet_diag_req_v2 request{};
  request.sdiag_family = family;
  request.sdiag_protocol = IPPROTO_TCP;
  request.idiag_ext = 1U << (INET_DIAG_INFO - 1U);
  request.idiag_states = ~0U;
  append_bytes(bytes, request);
  append_bytes(bytes, rtattr{.rta_len = static_cast<unsigned short>(attribute), .rta_type = INET_DIAG_REQ_BYTECODE});
  return bytes + filter;
}

SocketEnd socket_end(const __be32* address, __be16 port) noexcept {
  SocketEnd end;
  std::memcpy(end.address.data(), address, end.address.size());
  end.port = ntohs(port);
  return end;
}

void take_info(std::string_view bytes, SocketCounts& into) noexcept {
  if (bytes.size() < offsetof(tcp_info, tcpi_last_ack_recv)) return;  // the first version had more
  constexpr std::size_t end_of_bytes = offsetof(tcp_info, tcpi_bytes_received) + sizeof(tcp_info::tcpi_bytes_received);
  const auto info = value_of<tcp_info>(bytes);
  into = {.retransmits = info.tcpi_retransmits,
          .unacked = info.tcpi_unacked,
          .last_sent = info.tcpi_last_data_sent,
          .last_received = info.tcpi_last_data_recv};
  if (bytes.size() >= end_of_bytes) into.bytes_received = info.tcpi_bytes_received;  // since Linux 4.1
}

NumberedSocket socket_of(std::string_view body) noexcept {
  const auto told = value_of<inet_diag_msg>(body);
  NumberedSocket socket{.state = told.idiag_state,
                        .v6 = told.idiag_family == AF_INET6,
                        .uid = told.idiag_uid,
                        .local = socket_end(told.id.idiag_src, told.id.idiag_sport),
                        .remote = socket_end(told.id.idiag_dst, told.id.idiag_dport),
                        .counts = {}};
  body.remove_prefix(std::min(aligned(sizeof told), body.size()));
  while (const auto part = take_part<rtattr>(body, &rtattr::rta_len))
    if (part->first.rta_type == INET_DIAG_INFO) take_info(part->second, socket.counts);
  return socket;
}

class Dump {
 public:
  explicit Dump(const DumpLimits& limits)
      : limits_(limits), socket_(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG)) {
    constexpr timeval moment{.tv_sec = 0, .tv_usec = 50'000};  // then it is looked whether somebody still waits
    if (!socket_ || ::setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment) != 0) fail(errno);
  }

  void ask(std::uint8_t family, std::span<const std::uint16_t> ports) {
    if (made_.error) return;
    const std::string request = request_for(family, ports);
    sockaddr_nl kernel{};
    kernel.nl_family = AF_NETLINK;
    const auto* const to = reinterpret_cast<const sockaddr*>(&kernel);
    if (::sendto(socket_.get(), request.data(), request.size(), 0, to, sizeof kernel) < 0) return fail(errno);
    for (bool more = true; more && !made_.error;) more = receive();
  }

  SocketDump take() { return std::move(made_); }

 private:
  void fail(int error) { made_.error = host::errno_name(error); }

  /// Is there more to come?
  bool receive() {
    if (limits_.stop.stop_requested() || Clock::now() >= limits_.deadline) {
      made_.error = "timed out";
      return false;
    }
    const ssize_t size = ::recv(socket_.get(), buffer_.data(), buffer_.size(), 0);
    if (size < 0) {
      if (errno == EAGAIN || errno == EINTR) return true;
      fail(errno);
      return false;
    }
    std::string_view bytes(buffer_.data(), static_cast<std::size_t>(size));
    while (const auto message = take_part<nlmsghdr>(bytes, &nlmsghdr::nlmsg_len))
      if (!take(message->first.nlmsg_type, message->second)) return false;
    return true;
  }

  bool take(std::uint16_t type, std::string_view body) {
    if (type == NLMSG_DONE || type == NLMSG_ERROR) {
      // Both begin with an error, negated.
      if (const int error = body.size() < sizeof(int) ? 0 : -value_of<int>(body); error > 0) fail(error);
      return false;
    }
    if (type == SOCK_DIAG_BY_FAMILY) made_.sockets.push_back(socket_of(body));
    if (made_.sockets.size() <= limits_.most) return true;
    made_.error = "too large";
    return false;
  }

  const DumpLimits& limits_;
  host::Descriptor socket_;
  std::array<char, std::size_t{64} << 10U> buffer_{};
  SocketDump made_;
};

}  // namespace

SocketDump dump_sockets(std::span<const std::uint16_t> ports, const DumpLimits& limits) {
  Dump dump(limits);
  dump.ask(AF_INET, ports);
  dump.ask(AF_INET6, ports);
  return dump.take();
}

}  // namespace netuse::inline v0::samba::kernel
