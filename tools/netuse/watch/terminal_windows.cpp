// SPDX-License-Identifier: MIT
#include <array>
#include <csignal>
#include <cstdio>
#include <windows.h>

#include "watch/terminal.hpp"
#include "watch/waiting.hpp"

namespace netuse::cli {

namespace {

HANDLE asked_to_end = nullptr;

/// Ctrl-C, Ctrl-Break, or the window is closed: the screen is given back first.
BOOL WINAPI note_end(DWORD) {
  SetEvent(asked_to_end);
  return TRUE;
}

void put(const char* sequence) {
  std::fputs(sequence, stdout);
  std::fflush(stdout);
}

}  // namespace

/// What the console was before.
class Terminal::State {
 public:
  State() : input_(GetStdHandle(STD_INPUT_HANDLE)), output_(GetStdHandle(STD_OUTPUT_HANDLE)) {
    asked_to_end = CreateEventW(nullptr, TRUE, FALSE, nullptr);
    SetConsoleCtrlHandler(note_end, TRUE);
    has_keys_ = GetConsoleMode(input_, &input_mode_) != 0;
    GetConsoleMode(output_, &output_mode_);
    SetConsoleMode(output_, output_mode_ | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    put(enter_screen);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    put(leave_screen);
    SetConsoleMode(output_, output_mode_);
    SetConsoleCtrlHandler(note_end, FALSE);
    CloseHandle(asked_to_end);
  }

  HANDLE input() const noexcept { return has_keys_ ? input_ : nullptr; }
  HANDLE output() const noexcept { return output_; }

  /// The keys that are waiting; `anew`: the window has another size.
  std::vector<Key> take_keys(bool& anew) const {
    std::vector<Key> keys;
    DWORD waiting = 0;
    while (has_keys_ && GetNumberOfConsoleInputEvents(input_, &waiting) != 0 && waiting != 0) {
      INPUT_RECORD record{};
      if (ReadConsoleInputW(input_, &record, 1, &waiting) == 0) break;
      if (record.EventType == WINDOW_BUFFER_SIZE_EVENT) anew = true;
      if (record.EventType != KEY_EVENT || record.Event.KeyEvent.bKeyDown == 0) continue;
      const wchar_t letter = record.Event.KeyEvent.uChar.UnicodeChar;
      if (record.Event.KeyEvent.wVirtualKeyCode == VK_RIGHT) keys.push_back(Key::step);
      const char narrow = letter < 0x80 ? static_cast<char>(letter) : '\0';
      for (const Key key : keys_in(std::string_view(&narrow, 1))) keys.push_back(key);
    }
    return keys;
  }

 private:
  HANDLE input_;
  HANDLE output_;
  DWORD input_mode_ = 0;
  DWORD output_mode_ = 0;
  bool has_keys_ = false;
};

bool stdout_has_screen() {
  DWORD mode = 0;
  const HANDLE output = GetStdHandle(STD_OUTPUT_HANDLE);
  return GetConsoleMode(output, &mode) != 0 && SetConsoleMode(output, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

Terminal::Terminal() : state_(std::make_unique<State>()) {}
Terminal::~Terminal() = default;

ScreenSize Terminal::size() const {
  CONSOLE_SCREEN_BUFFER_INFO info{};
  if (GetConsoleScreenBufferInfo(state_->output(), &info) == 0) return {};
  return {.columns = static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left + 1),
          .lines = static_cast<std::size_t>(info.srWindow.Bottom - info.srWindow.Top + 1)};
}

std::vector<Key> Terminal::wait(std::optional<std::intptr_t> handle, std::chrono::steady_clock::time_point until) {
  std::array<HANDLE, 3> all{asked_to_end, nullptr, nullptr};
  DWORD count = 1;
  if (state_->input() != nullptr) all.at(count++) = state_->input();
  if (handle) all.at(count++) = reinterpret_cast<HANDLE>(*handle);
  WaitForMultipleObjects(count, all.data(), FALSE, static_cast<DWORD>(milliseconds_until(until)));
  bool anew = false;
  std::vector<Key> keys = state_->take_keys(anew);
  if (anew) forget_drawn();
  return keys;
}

int Terminal::ended_by() const noexcept {
  return WaitForSingleObject(asked_to_end, 0) == WAIT_OBJECT_0 ? SIGINT : 0;
}

int end_by_signal(int signal) {
  return 128 + signal;
}

}  // namespace netuse::cli
