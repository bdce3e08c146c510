// SPDX-License-Identifier: MIT
#include "samba/kernel/proc_net_tcp.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "samba/kernel/line_words.hpp"
#include "text/ascii.hpp"
#include "text/lines.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

std::string_view take_column(std::string_view& line) noexcept {
  line = without_margin(line);
  const std::string_view word = word_at(line);
  line.remove_prefix(word.size());
  return word;
}

/// The address is printed in numbers of four bytes, each in the order of the machine.
std::optional<SocketEnd> hex_end(std::string_view text, std::endian order) noexcept {
  const text::Cut cut = text::cut(text, ':');
  const auto port = text::number<std::uint16_t>(cut.tail, 16);
  if (!port || (cut.head.size() != 8 && cut.head.size() != 32)) return std::nullopt;
  SocketEnd end{.address = {}, .port = *port};
  for (std::size_t at = 0; at < cut.head.size(); at += 8) {
    const auto number = text::number<std::uint32_t>(cut.head.substr(at, 8), 16);
    if (!number) return std::nullopt;
    for (unsigned i = 0; i < 4; ++i) {
      const unsigned place = order == std::endian::little ? i : 3 - i;
      end.address[at / 2 + i] = static_cast<std::uint8_t>(*number >> (8 * place));
    }
  }
  return end;
}

SocketEnd in_other_order(SocketEnd end) noexcept {
  for (std::size_t at = 0; at < end.address.size(); at += 4)
    std::ranges::reverse(std::span(end.address).subspan(at, 4));
  return end;
}

/// Has a host such an address? Not 0.x.y.z, and none of multicast; 1.0.0.127 is the loopback's, read in the wrong
/// order.
bool is_of_a_host_v4(std::span<const std::uint8_t> a) noexcept {
  constexpr std::array<std::uint8_t, 4> unspecified{};
  constexpr std::array<std::uint8_t, 4> loopback_in_wrong_order{1, 0, 0, 127};
  const auto address = a.first<4>();
  if (std::ranges::equal(address, unspecified)) return true;
  return a[0] > 0 && a[0] < 224 && !std::ranges::equal(address, loopback_in_wrong_order);
}

/// `::`, `::1`, IPv4 in IPv6, global, local to the site or to the link.
bool is_of_a_host_v6(std::span<const std::uint8_t> a) noexcept {
  if (std::ranges::count(a.first(10), 0) == 10)
    return (a[10] == 0xff && a[11] == 0xff) || (std::ranges::count(a.subspan(10, 5), 0) == 5 && a[15] <= 1);
  return (a[0] & 0xe0U) == 0x20 || (a[0] & 0xfeU) == 0xfc || (a[0] == 0xfe && (a[1] & 0xc0U) == 0x80);
}

std::optional<std::endian> told_by(const SocketEnd& little_end, bool v6) noexcept {
  const auto is_of_a_host = v6 ? is_of_a_host_v6 : is_of_a_host_v4;
  const bool little = is_of_a_host(little_end.address);
  if (little == is_of_a_host(in_other_order(little_end).address)) return std::nullopt;
  return little ? std::endian::little : std::endian::big;
}

}  // namespace

bool is_heading_of_proc_net(std::string_view line) noexcept {
  return take_column(line) == "sl" && take_column(line) == "local_address";
}

std::optional<NumberedSocket> read_proc_net_line(std::string_view line, std::endian order) noexcept {
  const std::string_view ordinal = take_column(line);
  if (!ordinal.ends_with(':') || !text::is_all_digits(ordinal.substr(0, ordinal.size() - 1))) return std::nullopt;
  const std::string_view local = take_column(line);
  const std::string_view remote = take_column(line);
  const auto state = text::number<std::uint8_t>(take_column(line), 16);
  take_column(line);  // the queues
  take_column(line);  // the timer
  const auto retransmits = text::number<std::uint32_t>(take_column(line), 16);
  const auto uid = text::number<std::uint32_t>(take_column(line));
  const auto here = hex_end(local, order);
  const auto there = hex_end(remote, order);
  if (!state || !retransmits || !uid || !here || !there || local.size() != remote.size()) return std::nullopt;
  return NumberedSocket{.state = *state,
                        .v6 = local.size() > 13,
                        .uid = *uid,
                        .local = *here,
                        .remote = *there,
                        .counts = {.retransmits = retransmits}};
}

std::optional<std::endian> order_of_proc_net(std::string_view text) noexcept {
  text::Lines lines(text);
  for (std::string_view line; lines.next(line);) {
    const auto socket = read_proc_net_line(line, std::endian::little);
    if (!socket) continue;
    if (const auto order = told_by(socket->local, socket->v6)) return order;
    if (const auto order = told_by(socket->remote, socket->v6)) return order;
  }
  return std::nullopt;
}

}  // namespace netuse::inline v0::samba::kernel
