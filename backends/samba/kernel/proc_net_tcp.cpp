// SPDX-License-Identifier: MIT
#include "samba/kernel/proc_net_tcp.hpp"

#include <bit>

#include "samba/kernel/line_words.hpp"
#include "text/ascii.hpp"

namespace netuse::inline v0::samba::kernel {

namespace {

std::string_view take_column(std::string_view& line) noexcept {
  line = without_margin(line);
  const std::string_view word = word_at(line);
  line.remove_prefix(word.size());
  return word;
}

/// The address is printed in numbers of four bytes, each in the order of the machine.
std::optional<SocketEnd> hex_end(std::string_view text) noexcept {
  const text::Cut cut = text::cut(text, ':');
  const auto port = text::number<std::uint16_t>(cut.tail, 16);
  if (!port || (cut.head.size() != 8 && cut.head.size() != 32)) return std::nullopt;
  SocketEnd end{.address = {}, .port = *port};
  for (std::size_t at = 0; at < cut.head.size(); at += 8) {
    const auto number = text::number<std::uint32_t>(cut.head.substr(at, 8), 16);
    if (!number) return std::nullopt;
    for (unsigned i = 0; i < 4; ++i) {
      const unsigned place = std::endian::native == std::endian::little ? i : 3 - i;
      end.address[at / 2 + i] = static_cast<std::uint8_t>(*number >> (8 * place));
    }
  }
  return end;
}

}  // namespace

bool is_heading_of_proc_net(std::string_view line) noexcept {
  return take_column(line) == "sl" && take_column(line) == "local_address";
}

std::optional<NumberedSocket> read_proc_net_line(std::string_view line) noexcept {
  const std::string_view ordinal = take_column(line);
  if (!ordinal.ends_with(':') || !text::is_all_digits(ordinal.substr(0, ordinal.size() - 1))) return std::nullopt;
  const std::string_view local = take_column(line);
  const std::string_view remote = take_column(line);
  const auto state = text::number<std::uint8_t>(take_column(line), 16);
  take_column(line);  // the queues
  take_column(line);  // the timer
  const auto retransmits = text::number<std::uint32_t>(take_column(line), 16);
  const auto uid = text::number<std::uint32_t>(take_column(line));
  const auto here = hex_end(local);
  const auto there = hex_end(remote);
  if (!state || !retransmits || !uid || !here || !there || local.size() != remote.size()) return std::nullopt;
  return NumberedSocket{.state = *state,
                        .v6 = local.size() > 13,
                        .uid = *uid,
                        .local = *here,
                        .remote = *there,
                        .counts = {.retransmits = retransmits}};
}

}  // namespace netuse::inline v0::samba::kernel
