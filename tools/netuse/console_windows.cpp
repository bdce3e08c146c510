// SPDX-License-Identifier: MIT
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <memory>
#include <string_view>

// clang-format off
#include <windows.h>
#include <shellapi.h>  // builds on the one before
// clang-format on

#include "console.hpp"

namespace netuse::cli {

namespace {

UINT code_page_before = 0;

/// The code page belongs to the console, which lives on: it is given back at the end.
void speak_utf8() {
  code_page_before = GetConsoleOutputCP();
  if (code_page_before != 0 && code_page_before != CP_UTF8 && SetConsoleOutputCP(CP_UTF8))
    std::atexit([] { SetConsoleOutputCP(code_page_before); });
  // Line feeds as they are: what is printed here is the same on every platform.
  _setmode(_fileno(stdout), _O_BINARY);
  _setmode(_fileno(stderr), _O_BINARY);
}

std::string narrow(std::wstring_view wide) {
  const int length = static_cast<int>(wide.size());
  const int size = WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, nullptr, 0, nullptr, nullptr);
  std::string out(static_cast<std::size_t>(size), '\0');
  WideCharToMultiByte(CP_UTF8, 0, wide.data(), length, out.data(), size, nullptr, nullptr);
  return out;
}

/// What a program of Windows is asked for help with.
std::string argument_of(std::wstring_view wide) {
  return wide == L"/?" ? "--help" : narrow(wide);
}

/// The C library hands single bytes of what is not buffered to a console, which then cannot tell their characters.
/// Who waits for the reader's answer, or for time to pass, flushes.
void buffer_whole_characters() {
  constexpr std::size_t size = 1 << 16;
  std::setvbuf(stdout, nullptr, _IOFBF, size);
  std::setvbuf(stderr, nullptr, _IOFBF, size);
}

struct FreeLocal {
  void operator()(wchar_t** memory) const noexcept { LocalFree(memory); }
};

}  // namespace

/// argv is in the ANSI code page, which cannot say all names; the command line is UTF-16.
std::vector<std::string> console_arguments(int argc, char** argv) {
  speak_utf8();
  buffer_whole_characters();
  int count = 0;
  const std::unique_ptr<wchar_t*, FreeLocal> wide(CommandLineToArgvW(GetCommandLineW(), &count));
  if (!wide) return {argv + 1, argv + argc};
  std::vector<std::string> arguments;
  for (int i = 1; i < count; ++i) arguments.push_back(argument_of(wide.get()[i]));
  return arguments;
}

bool stderr_is_terminal() {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

std::size_t stdout_width() {
  CONSOLE_SCREEN_BUFFER_INFO info{};
  if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info) == 0) return 0;
  // A line that is as wide as the window would be followed by an empty one.
  return static_cast<std::size_t>(info.srWindow.Right - info.srWindow.Left);
}

bool shows_colour(Stream stream) {
  const HANDLE handle = GetStdHandle(stream == Stream::out ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
  DWORD mode = 0;
  return GetConsoleMode(handle, &mode) != 0 && SetConsoleMode(handle, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

std::string quoted_for_shell(std::string_view literal) {
  return std::string("\"... = '").append(literal).append("'\"");
}

}  // namespace netuse::cli
