// SPDX-License-Identifier: MIT
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "watch/terminal.hpp"
#include "watch/waiting.hpp"

namespace netuse::cli {

namespace {

/// Where the handler writes which signal came.
std::array<int, 2> signal_pipe{-1, -1};

void note_signal(int signal) {
  const int error = errno;
  const auto byte = static_cast<unsigned char>(signal);
  static_cast<void>(!::write(signal_pipe[1], &byte, 1));
  errno = error;
}

constexpr std::array<int, 7> watched_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};

void open_pipe() {
  if (::pipe(signal_pipe.data()) != 0) throw Error(Wbem::failed, "no pipe can be made: too many files are open");
  for (const int end : signal_pipe) {
    ::fcntl(end, F_SETFL, O_NONBLOCK);
    ::fcntl(end, F_SETFD, FD_CLOEXEC);
  }
}

void put(const char* sequence) {
  std::fputs(sequence, stdout);
  std::fflush(stdout);
}

}  // namespace

/// What the terminal and the program were before.
class Terminal::State {
 public:
  State() : keyboard_(::open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY)) {
    open_pipe();
    struct sigaction noting{};
    noting.sa_handler = note_signal;
    noting.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < watched_signals.size(); ++i) {
      ::sigaction(watched_signals.at(i), nullptr, &before_.at(i));
      // Who starts a program may have it ignore some.
      if (before_.at(i).sa_handler != SIG_IGN) ::sigaction(watched_signals.at(i), &noting, nullptr);
    }
    enter();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    leave();
    for (std::size_t i = 0; i < watched_signals.size(); ++i)
      ::sigaction(watched_signals.at(i), &before_.at(i), nullptr);
    for (int& end : signal_pipe) ::close(std::exchange(end, -1));
    if (keyboard_ >= 0) ::close(keyboard_);
  }

  int keyboard() const noexcept { return keyboard_; }
  int ended_by() const noexcept { return ended_by_; }

  /// Takes what the handler noted. True: the screen must be drawn anew.
  bool take_signals() {
    bool anew = false;
    unsigned char signal = 0;
    while (::read(signal_pipe[0], &signal, 1) == 1) {
      anew = true;
      if (signal == SIGTSTP)
        stop();
      else if (signal != SIGWINCH && signal != SIGCONT)
        ended_by_ = signal;
    }
    return anew;
  }
  std::vector<Key> take_keys() {
    std::array<char, 64> typed{};
    const ssize_t size = ::read(keyboard_, typed.data(), typed.size());
    // The terminal has gone.
    if (size <= 0) ended_by_ = SIGHUP;
    return size <= 0 ? std::vector<Key>() : keys_in(std::string_view(typed.data(), static_cast<std::size_t>(size)));
  }

 private:
  void enter() {
    cooked_ = keyboard_ >= 0 && ::tcgetattr(keyboard_, &modes_) == 0;
    if (cooked_) {
      termios raw = modes_;
      raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
      raw.c_cc[VMIN] = 1;
      raw.c_cc[VTIME] = 0;
      ::tcsetattr(keyboard_, TCSADRAIN, &raw);
    }
    put(enter_screen);
  }
  void leave() {
    put(leave_screen);
    if (cooked_) ::tcsetattr(keyboard_, TCSADRAIN, &modes_);
  }
  /// As Ctrl-Z does; the shell has its terminal meanwhile.
  void stop() {
    leave();
    static_cast<void>(std::raise(SIGSTOP));
    enter();
  }

  int keyboard_;
  int ended_by_ = 0;
  bool cooked_ = false;
  termios modes_{};
  std::array<struct sigaction, watched_signals.size()> before_{};
};

bool stdout_has_screen() {
  const char* const terminal = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): only read
  return ::isatty(STDOUT_FILENO) == 1 && terminal != nullptr && *terminal != '\0' &&
         std::string_view(terminal) != "dumb";
}

Terminal::Terminal() : state_(std::make_unique<State>()) {}
Terminal::~Terminal() = default;

ScreenSize Terminal::size() const {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return {};
  return {.columns = size.ws_col, .lines = size.ws_row};
}

std::vector<Key> Terminal::wait(std::optional<std::intptr_t> handle, std::chrono::steady_clock::time_point until) {
  // poll() passes over a descriptor below zero.
  std::array<pollfd, 3> all{{{.fd = handle ? static_cast<int>(*handle) : -1, .events = POLLIN, .revents = 0},
                             {.fd = signal_pipe[0], .events = POLLIN, .revents = 0},
                             {.fd = state_->keyboard(), .events = POLLIN, .revents = 0}}};
  if (::poll(all.data(), all.size(), milliseconds_until(until)) < 0 && errno != EINTR) return {};
  if (state_->take_signals()) forget_drawn();
  return all[2].revents == 0 ? std::vector<Key>() : state_->take_keys();
}

int Terminal::ended_by() const noexcept {
  return state_->ended_by();
}

int end_by_signal(int signal) {
  static_cast<void>(std::signal(signal, SIG_DFL));
  static_cast<void>(std::raise(signal));
  return 128 + signal;
}

}  // namespace netuse::cli
