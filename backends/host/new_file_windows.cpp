// SPDX-License-Identifier: MIT
#include "host/new_file_windows.hpp"

#include <algorithm>
#include <string>

#include "host/native_path.hpp"

namespace netuse::inline v0::host {

namespace {

class Handle {
 public:
  explicit Handle(HANDLE handle) noexcept : handle_(handle) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (*this) CloseHandle(handle_);
  }
  explicit operator bool() const noexcept { return handle_ != INVALID_HANDLE_VALUE; }
  HANDLE get() const noexcept { return handle_; }

 private:
  HANDLE handle_;
};

std::filesystem::path end_of_link(const Output& output, HANDLE end) {
  std::wstring text(32'768, L'\0');
  const DWORD length = GetFinalPathNameByHandleW(end, text.data(), static_cast<DWORD>(text.size()), 0);
  if (length == 0 || length >= text.size())
    output.fail("it is a link, and where it leads is not known", "name its end");
  text.resize(length);
  return text;
}

}  // namespace

void write_all(const Output& output, HANDLE handle, std::string_view text) {
  constexpr std::size_t most = std::size_t{1} << 24U;
  while (!text.empty()) {
    DWORD written = 0;
    if (WriteFile(handle, text.data(), static_cast<DWORD>(std::min(most, text.size())), &written, nullptr) == 0)
      output.fail_with(static_cast<int>(GetLastError()));
    text.remove_prefix(written);
  }
}

WindowsTarget find_target(const Output& output) {
  WindowsTarget target{.path = native_path(output.path)};
  if (output.path.starts_with(R"(\\.\)")) {
    target.kind = WindowsTarget::Kind::stream;
    return target;
  }
  constexpr DWORD all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
  const DWORD attributes = GetFileAttributesW(target.path.c_str());
  const bool link = attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0;
  const Handle end(CreateFileW(target.path.c_str(), FILE_READ_ATTRIBUTES, all, nullptr, OPEN_EXISTING,
                               FILE_FLAG_BACKUP_SEMANTICS, nullptr));
  if (!end && link) output.fail("it is a link that leads nowhere", "make the file at its end, or remove the link");
  if (!end) return target;
  const DWORD type = GetFileType(end.get());
  target.kind =
      type == FILE_TYPE_CHAR || type == FILE_TYPE_PIPE ? WindowsTarget::Kind::stream : WindowsTarget::Kind::file;
  if (target.kind == WindowsTarget::Kind::stream) return target;
  BY_HANDLE_FILE_INFORMATION information{};
  if (GetFileInformationByHandle(end.get(), &information) != 0 &&
      (information.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
    output.fail("it is a folder", "give the name of a file in it");
  if (link) target.path = end_of_link(output, end.get());
  return target;
}

NewFile::NewFile(const Output& output, std::filesystem::path target) : output_(output), target_(std::move(target)) {
  constexpr int tries = 100;
  for (int i = 0; i < tries && handle_ == INVALID_HANDLE_VALUE; ++i) {
    name_ = target_.parent_path() / random_name();
    handle_ = CreateFileW(name_.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_DELETE, nullptr, CREATE_NEW,
                          FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle_ == INVALID_HANDLE_VALUE && GetLastError() != ERROR_FILE_EXISTS) break;
  }
  if (handle_ == INVALID_HANDLE_VALUE) output_.fail_with(static_cast<int>(GetLastError()));
}

NewFile::~NewFile() {
  if (handle_ != INVALID_HANDLE_VALUE) CloseHandle(handle_);
  if (!name_.empty()) DeleteFileW(name_.c_str());
}

void NewFile::write(std::string_view text) const {
  write_all(output_, handle_, text);
  if (FlushFileBuffers(handle_) == 0) output_.fail_with(static_cast<int>(GetLastError()));
}

bool NewFile::move(DWORD flags) const {
  return MoveFileExW(name_.c_str(), target_.c_str(), flags | MOVEFILE_WRITE_THROUGH) != 0;
}

void NewFile::replace_target() {
  if (!move(MOVEFILE_REPLACE_EXISTING)) output_.fail_with(static_cast<int>(GetLastError()));
  name_.clear();
}

bool NewFile::become_target() {
  if (move(0)) {
    name_.clear();
    return true;
  }
  const DWORD error = GetLastError();
  if (error == ERROR_ALREADY_EXISTS || error == ERROR_FILE_EXISTS) return false;
  output_.fail_with(static_cast<int>(error));
}

}  // namespace netuse::inline v0::host
