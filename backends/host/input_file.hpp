// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace netuse::inline v0::host {

/// A file, pipe or device that is open for reading; no program that is started inherits it. Opening waits for no
/// writer of a pipe, reading waits for one, until the lane that the calling thread works for is given up.
class InputFile {
 public:
  /// Opens the path (UTF-8). A directory is the error EISDIR.
  explicit InputFile(const std::string& path);
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;
  ~InputFile();

  /// Up to `size` bytes; 0 at the end, and where there is an error.
  std::size_t read(char* into, std::size_t size);

  /// Where reading goes on, in a plain file; false where that cannot be.
  bool go_to(std::size_t offset) noexcept;

  /// errno's name (see errno_name), or "timed out" where the lane was given up.
  const std::optional<std::string>& error() const noexcept { return error_; }
  /// How long a plain file is; 0 for all others, and for those whose length is not known before (/proc).
  std::size_t length() const noexcept { return length_; }

 private:
  void fail(int error);

  int descriptor_ = -1;
  bool plain_ = false;
  std::size_t length_ = 0;
  std::optional<std::string> error_;
};

/// Is there something at the path that is no plain file (a pipe, a device), so that reading it may wait for others?
bool is_no_plain_file(const std::string& path) noexcept;

}  // namespace netuse::inline v0::host
