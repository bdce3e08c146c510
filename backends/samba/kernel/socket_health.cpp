// SPDX-License-Identifier: MIT
#include "samba/kernel/socket_health.hpp"

#include "samba/kernel/socket_documents.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

/// One packet that was lost gives one retransmission; the second is sent after about a second without a word.
constexpr std::uint32_t retransmits_of_a_cut = 2;
/// A server that nothing came from for so long ...
constexpr std::uint32_t silence = 5000;
/// ... though something was sent since, and it had this time to answer: on a connection that was idle before, the
/// silence began long before the question.
constexpr std::uint32_t patience = 1000;

bool is_silent(const SocketCounts& counts) noexcept {
  return counts.unacked == 0U && counts.last_received >= silence && counts.last_received > counts.last_sent &&
         counts.last_sent >= patience;
}

bool is_same_line(std::string_view a, std::string_view b) noexcept {
  if (a == b) return true;
  const auto before = read_socket_line(a);
  const auto after = read_socket_line(b);
  return before && after && before->address == after->address && before->port == after->port &&
         health_of(*before) == health_of(*after);
}

}  // namespace

bool is_cut(const SocketCounts& counts) noexcept {
  return counts.retransmits.value_or(0) >= retransmits_of_a_cut;
}

SocketHealth health_of(const TcpSocket& socket) noexcept {
  if (socket.state != socket_established || socket.counts.bytes_received == 0U) return SocketHealth::unknown;
  if (is_cut(socket.counts)) return SocketHealth::cut;
  return is_silent(socket.counts) ? SocketHealth::silent : SocketHealth::sound;
}

bool tell_the_same(std::string_view before, std::string_view after) noexcept {
  text::Lines old_lines(before);
  text::Lines new_lines(after);
  std::string_view a;
  std::string_view b;
  while (old_lines.next(a))
    if (!new_lines.next(b) || !is_same_line(a, b)) return false;
  return !new_lines.next(b);
}

}  // namespace netuse::inline v0::samba::kernel
