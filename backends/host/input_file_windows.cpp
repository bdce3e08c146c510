// SPDX-License-Identifier: MIT
// Windows breaks off a call that hangs when the lane is given up (see thread_call.hpp), so nothing is polled here.
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include "host/errno_name.hpp"
#include "host/input_file.hpp"
#include "host/lane.hpp"
#include "host/native_path.hpp"

namespace netuse::inline v0::host {

namespace {

/// What is read at once: the C library counts in less than std::size_t.
constexpr std::size_t chunk = std::size_t{4} << 20U;

HANDLE handle_of(int descriptor) noexcept {
  return reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
}

}  // namespace

InputFile::InputFile(const std::string& path) {
  const DWORD attributes = GetFileAttributesW(native_path(path).c_str());
  const bool folder = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
  if (!folder) descriptor_ = _wopen(native_path(path).c_str(), _O_RDONLY | _O_BINARY | _O_NOINHERIT);
  if (descriptor_ < 0) {
    fail(folder ? EISDIR : errno);
    return;
  }
  plain_ = GetFileType(handle_of(descriptor_)) == FILE_TYPE_DISK;
  LARGE_INTEGER length{};
  if (plain_ && GetFileSizeEx(handle_of(descriptor_), &length)) length_ = static_cast<std::size_t>(length.QuadPart);
}

InputFile::~InputFile() {
  if (descriptor_ >= 0) static_cast<void>(_close(descriptor_));
}

void InputFile::fail(int error) {
  error_ = errno_name(error);
}

std::size_t InputFile::read(char* into, std::size_t size) {
  if (error_) return 0;
  const int got = told_to_stop() ? 0 : _read(descriptor_, into, static_cast<unsigned>(std::min(size, chunk)));
  if (told_to_stop())
    error_ = "timed out";
  else if (got < 0)
    fail(errno);
  return error_ ? 0 : static_cast<std::size_t>(got);
}

bool InputFile::go_to(std::size_t offset) noexcept {
  return plain_ && !error_ && _lseeki64(descriptor_, static_cast<__int64>(offset), SEEK_SET) >= 0;
}

bool is_no_plain_file(const std::string& path) noexcept {
  return path.starts_with(R"(\\.\)");
}

}  // namespace netuse::inline v0::host
