// SPDX-License-Identifier: MIT
#include "watch/keys.hpp"

namespace netuse::cli {

namespace {

/// How many bytes a key's sequence has that begins with an escape: ESC [ digits letter, or ESC O letter.
std::size_t sequence_length(std::string_view typed) {
  if (typed.size() < 2 || (typed[1] != '[' && typed[1] != 'O')) return 1;
  const std::size_t end = typed.find_first_not_of("0123456789;", 2);
  return end == std::string_view::npos ? typed.size() : end + 1;
}

}  // namespace

std::vector<Key> keys_in(std::string_view typed) {
  constexpr char escape = '\x1b';
  constexpr char control_d = '\x04';
  constexpr char control_l = '\x0c';
  std::vector<Key> keys;
  while (!typed.empty()) {
    const char c = typed.front();
    const std::size_t length = c == escape ? sequence_length(typed) : 1;
    if (c == 'q' || c == 'Q' || c == control_d) keys.push_back(Key::quit);
    if (c == ' ') keys.push_back(Key::pause);
    if (c == 'n' || c == 'N' || (length == 3 && typed[2] == 'C')) keys.push_back(Key::step);
    if (c == control_l) keys.push_back(Key::redraw);
    typed.remove_prefix(length);
  }
  return keys;
}

}  // namespace netuse::cli
