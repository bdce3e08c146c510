// SPDX-License-Identifier: MIT
// The lock is the share mode: while our handle is open nobody else can open the file for writing, but for reading.
#include "host/locked_file.hpp"
#include "host/new_file_windows.hpp"

namespace netuse::inline v0::host {

namespace {

HANDLE handle_of(std::intptr_t held) noexcept {
  return reinterpret_cast<HANDLE>(held);  // NOLINT: the header knows no Windows
}

std::intptr_t opened(const Output& output, const std::filesystem::path& path) {
  const HANDLE handle =
      CreateFileW(path.c_str(), GENERIC_WRITE | FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr,
                  OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle != INVALID_HANDLE_VALUE) return reinterpret_cast<std::intptr_t>(handle);
  const DWORD error = GetLastError();
  if (error == ERROR_SHARING_VIOLATION) output.fail_in_use(0);
  output.fail_with(static_cast<int>(error));
}

std::filesystem::path path_of(const std::string& utf8) {
  return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

}  // namespace

LockedFile::LockedFile(const std::string& path, const char* what) : output_{.path = path, .what = what} {
  const WindowsTarget target = find_target(output_);
  const std::u8string end = target.path.u8string();
  end_.assign(end.begin(), end.end());
  if (target.kind == WindowsTarget::Kind::stream)
    output_.fail("it is a pipe or a device", std::string("a ") + what + " grows in a plain file; name one");
  if (target.kind == WindowsTarget::Kind::file) handle_ = opened(output_, target.path);
}

LockedFile::~LockedFile() {
  if (handle_ != nothing) CloseHandle(handle_of(handle_));
}

bool LockedFile::has_content() const {
  LARGE_INTEGER size{};
  return handle_ != nothing && GetFileSizeEx(handle_of(handle_), &size) != 0 && size.QuadPart > 0;
}

void LockedFile::replace(std::string_view text) {
  NewFile file(output_, path_of(end_));
  file.write(text);
  if (handle_ == nothing) {
    if (!file.become_target())
      output_.fail("somebody else made it at the same moment", "try again, or choose another file");
  } else {
    // An open file cannot be replaced; who takes it in this moment makes the next step fail.
    CloseHandle(handle_of(handle_));
    handle_ = nothing;
    file.replace_target();
  }
  handle_ = reinterpret_cast<std::intptr_t>(file.release());
}

void LockedFile::write_at(std::size_t offset, std::string_view text) {
  LARGE_INTEGER at{};
  at.QuadPart = static_cast<LONGLONG>(offset);
  if (handle_ == nothing || SetFilePointerEx(handle_of(handle_), at, nullptr, FILE_BEGIN) == 0)
    output_.fail_with(static_cast<int>(GetLastError()));
  write_all(output_, handle_of(handle_), text);
}

}  // namespace netuse::inline v0::host
