// SPDX-License-Identifier: MIT
#include "host/new_file_windows.hpp"
#include "host/write_file.hpp"

namespace netuse::inline v0::host {

namespace {

void write_stream(const Output& output, const WindowsTarget& target, std::string_view text) {
  const HANDLE stream = CreateFileW(target.path.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr,
                                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (stream == INVALID_HANDLE_VALUE) output.fail_with(static_cast<int>(GetLastError()));
  struct Close {
    HANDLE handle;
    ~Close() { CloseHandle(handle); }
  } const close{stream};
  write_all(output, stream, text);
}

}  // namespace

void write_file(const std::string& path, std::string_view text, const char* what,
                std::chrono::milliseconds /*patience*/, Readers /*readers*/) {
  const Output output{.path = path, .what = what};
  const WindowsTarget target = find_target(output);
  if (target.kind == WindowsTarget::Kind::stream) return write_stream(output, target, text);
  NewFile file(output, target.path);
  file.write(text);
  file.replace_target();
}

}  // namespace netuse::inline v0::host
