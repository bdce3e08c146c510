// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "host/output.hpp"

namespace netuse::inline v0::host {

/// A plain file that one process alone writes, for as long as this object lives: a second LockedFile of the same file
/// is refused, here and in other processes. The operating system holds the lock, so a killed process leaves none.
/// Links, and folders where everybody may make files, as write_file has them. All members throw Error(failed). One
/// thread at a time.
class LockedFile {
 public:
  /// Locks the file if it is there. Refuses what is no plain file.
  LockedFile(const std::string& path, const char* what);
  LockedFile(const LockedFile&) = delete;
  LockedFile& operator=(const LockedFile&) = delete;
  ~LockedFile();

  /// Is there a file with something in it?
  bool has_content() const;
  /// All of its content anew, whole or not at all, as write_file does it; made and locked if it was not there.
  void replace(std::string_view text);
  /// Writes over what is at `offset` (bytes), in place.
  void write_at(std::size_t offset, std::string_view text);

 private:
  static constexpr std::intptr_t nothing = -1;

  Output output_;
  std::string end_;                 ///< where the links lead
  std::intptr_t handle_ = nothing;  ///< a descriptor, or Windows' handle
};

}  // namespace netuse::inline v0::host
