// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "watch/keys.hpp"
#include "watch/screen.hpp"

namespace netuse::cli {

/// Can lines be drawn over on stdout?
bool stdout_has_screen();

/// A screen of its own on the terminal, and its keys one by one, as long as it lives. What was on the terminal before
/// comes back, however it ends. There is one at a time.
class Terminal {
 public:
  Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal();

  ScreenSize size() const;
  /// Shows these lines in place of those before; nothing is written for what is shown already.
  void draw(const std::vector<std::string>& lines);

  /// Waits until the handle of a subscription tells of something, a key is pressed, the terminal changes, somebody ends
  /// the program, or that time has come. Returns the keys.
  std::vector<Key> wait(std::optional<std::intptr_t> handle, std::chrono::steady_clock::time_point until);
  /// The signal that asked to end, or 0.
  int ended_by() const noexcept;

 private:
  class State;
  void forget_drawn() { drawn_.clear(); }

  std::unique_ptr<State> state_;
  std::string drawn_;
};

/// Ends the program as that signal does where nobody waits for it. Returns only if it does not; its exit status then.
int end_by_signal(int signal);

/// What a terminal is told to give this program a screen, and to take it back.
inline constexpr const char* enter_screen = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[2J";
inline constexpr const char* leave_screen = "\x1b[?7h\x1b[?25h\x1b[?1049l";

}  // namespace netuse::cli
