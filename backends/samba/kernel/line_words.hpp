// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/ascii.hpp"

/// The words of one line of DebugData: facts are found by their key, not by their column.
namespace netuse::inline v0::samba::kernel {

/// White space is lost and quotation marks are added on the way through mail programs; nothing depends on either.
inline std::string_view without_margin(std::string_view line) noexcept {
  while (!line.empty() && (text::is_space(line.front()) || line.front() == '>')) line.remove_prefix(1);
  return line;
}

inline std::string_view word_at(std::string_view text) noexcept {
  std::size_t end = 0;
  while (end < text.size() && !text::is_space(text[end])) ++end;
  return text.substr(0, end);
}

/// What follows `key` in the line, up to the next white space; empty without the key.
inline std::string_view value_after(std::string_view line, std::string_view key) noexcept {
  const std::size_t at = line.find(key);
  return at == std::string_view::npos ? std::string_view() : word_at(without_margin(line.substr(at + key.size())));
}

inline std::optional<std::uint32_t> number_after(std::string_view line, std::string_view key) noexcept {
  return text::number<std::uint32_t>(value_after(line, key));
}

inline std::optional<std::uint32_t> hex_after(std::string_view line, std::string_view key) noexcept {
  const std::string_view word = value_after(line, key);
  return word.starts_with("0x") ? text::number<std::uint32_t>(word.substr(2), 16) : std::nullopt;
}

inline bool holds(std::string_view line, std::string_view words) noexcept {
  return line.find(words) != std::string_view::npos;
}

/// Takes "12) " off the line; nothing if it does not begin so.
inline std::optional<std::uint32_t> take_ordinal(std::string_view& line) noexcept {
  const std::size_t mark = line.find_first_not_of("0123456789");
  if (mark == 0 || mark == std::string_view::npos || line[mark] != ')') return std::nullopt;
  const auto ordinal = text::number<std::uint32_t>(line.substr(0, mark));
  line = without_margin(line.substr(mark + 1));
  return ordinal.value_or(0);
}

/// Of a tree at the front of the line. The name is raw: it ends at the last " Mounts: " (or " Uses: ") that is followed
/// by a number.
inline std::size_t end_of_name(std::string_view rest) noexcept {
  for (const std::string_view key : {" Mounts: ", " Uses: "}) {
    for (std::size_t at = rest.rfind(key); at != std::string_view::npos && at > 0; at = rest.rfind(key, at - 1)) {
      const std::size_t digit = at + key.size();
      if (digit < rest.size() && text::is_digit(rest[digit])) return at;
    }
  }
  return std::string_view::npos;
}

/// Below "MIDs:": a request that was sent, and that no server lets wait by design. Those are, in SMB 2 and in SMB 1, a
/// negotiation, a blocking lock and a notification of changes.
inline bool is_request_due(std::string_view line) noexcept {
  constexpr auto patient = std::to_array<std::uint32_t>({0, 10, 15, 36, 114, 160});
  const auto command = line.starts_with("State: 2 ") ? number_after(line, " com: ") : std::nullopt;
  return command && std::ranges::find(patient, *command) == patient.end();
}

/// FILE_DEVICE_*: as a word or as a number.
inline std::optional<std::uint32_t> device_number(std::string_view type) noexcept {
  if (type == "DISK") return 7;
  if (type == "CDROM") return 2;
  return text::number<std::uint32_t>(type);
}

}  // namespace netuse::inline v0::samba::kernel
