// SPDX-License-Identifier: MIT
#include "text/shell_word.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "text/ascii.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

namespace netuse::inline v0::text {

namespace {

bool is_plain_in_shell(char c) noexcept {
  return is_letter(c) || is_digit(c) || std::string_view("/._-+:@%,").find(c) != std::string_view::npos;
}

/// $'...'
std::string escaped(std::string_view bytes) {
  std::string out = "$'";
  for (const char c : bytes) {
    if (c >= ' ' && c <= '~') {
      if (c == '\'' || c == '\\') out += '\\';
      out += c;
      continue;
    }
    std::array<char, 8> octal{};
    static_cast<void>(
        std::snprintf(octal.data(), octal.size(), "\\%03o", static_cast<unsigned>(static_cast<unsigned char>(c))));
    out += octal.data();
  }
  return out + "'";
}

}  // namespace

std::string shell_word(std::string_view bytes) {
  if (!bytes.empty() && std::ranges::all_of(bytes, is_plain_in_shell)) return std::string(bytes);
  // What a person would not see, or not see as it is, is spelled.
  if (!is_plain_utf8(bytes) || printable(bytes) != bytes) return escaped(bytes);
  std::string quoted = "'";
  for (const char c : bytes) quoted.append(c == '\'' ? std::string_view("'\\''") : std::string_view(&c, 1));
  return quoted + "'";
}

}  // namespace netuse::inline v0::text
