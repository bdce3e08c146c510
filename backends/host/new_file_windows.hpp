// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>
#include <windows.h>

#include "host/output.hpp"

namespace netuse::inline v0::host {

/// Writes all of it to a handle, through short writes.
void write_all(const Output& output, HANDLE handle, std::string_view text);

/// What a path leads to that is to be written.
struct WindowsTarget {
  enum class Kind : unsigned char { none, file, stream };
  Kind kind = Kind::none;
  std::filesystem::path path;  ///< the end of the links
};
/// Refuses, by Output::fail: folders, and links that lead nowhere.
WindowsTarget find_target(const Output& output);

/// A file of random name beside its target, open for writing, which others may read and rename but not write. It is
/// gone again if it was not put in place. Its access list is the folder's.
class NewFile {
 public:
  NewFile(const Output& output, std::filesystem::path target);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  /// Writes and flushes.
  void write(std::string_view text) const;
  void replace_target();
  /// Returns false, and stays what it is, if there is something at the target's name.
  bool become_target();
  /// The handle is the caller's from now on.
  HANDLE release() noexcept { return std::exchange(handle_, INVALID_HANDLE_VALUE); }

 private:
  bool move(DWORD flags) const;

  const Output& output_;
  std::filesystem::path target_;
  std::filesystem::path name_;
  HANDLE handle_ = INVALID_HANDLE_VALUE;
};

}  // namespace netuse::inline v0::host
