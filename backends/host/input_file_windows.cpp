// SPDX-License-Identifier: MIT
// Windows breaks off a call that hangs when the lane is given up (see thread_call.hpp), so nothing is polled here.
#include <cerrno>
#include <io.h>
#include <windows.h>

#include "host/errno_name.hpp"
#include "host/input_file.hpp"
#include "host/lane.hpp"
#include "host/open_file.hpp"

namespace netuse::inline v0::host {

namespace {

HANDLE handle_of(std::FILE* file) noexcept {
  return reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(file)));
}

}  // namespace

InputFile::InputFile(const std::string& path) {
  const DWORD attributes = GetFileAttributesW(native_path(path).c_str());
  const bool folder = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  if (!folder) file_ = open_file(path, "rb");
  if (file_ == nullptr) {
    fail(folder ? EISDIR : errno);
    return;
  }
  static_cast<void>(std::setvbuf(file_, nullptr, _IONBF, 0));
  plain_ = GetFileType(handle_of(file_)) == FILE_TYPE_DISK;
  LARGE_INTEGER length{};
  if (plain_ && GetFileSizeEx(handle_of(file_), &length)) length_ = static_cast<std::size_t>(length.QuadPart);
}

InputFile::~InputFile() {
  if (file_ != nullptr) static_cast<void>(std::fclose(file_));
}

void InputFile::fail(int error) {
  error_ = errno_name(error);
}

std::size_t InputFile::read(char* into, std::size_t size) {
  if (error_) return 0;
  const std::size_t got = told_to_stop() ? 0 : std::fread(into, 1, size, file_);
  if (told_to_stop())
    error_ = "timed out";
  else if (std::ferror(file_) != 0)
    fail(errno);
  return error_ ? 0 : got;
}

bool is_no_plain_file(const std::string& path) noexcept {
  return path.starts_with(R"(\\.\)");
}

}  // namespace netuse::inline v0::host
