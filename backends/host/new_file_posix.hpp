// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <sys/stat.h>
#include <utility>

#include "host/output.hpp"

namespace netuse::inline v0::host {

/// Writes all of it to a descriptor, through interrupts and short writes. Where the descriptor does not block and
/// nobody takes anything for Output::patience: an error.
void write_all(const Output& output, int descriptor, std::string_view text);

/// A private file of random name beside its target, open for writing. It is gone again if it was not put in place.
class NewFile {
 public:
  NewFile(const Output& output, std::string target);
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile();

  int descriptor() const noexcept { return descriptor_; }
  void write(std::string_view text) const { write_all(output_, descriptor_, text); }
  /// Mode, and owner and group where we may, of the file that it is to replace.
  void take_after(const struct stat& old) const;
  /// For who reads it and is not its owner.
  void open_to_all() const;
  void flush() const;

  void replace_target();
  /// Returns false, and stays what it is, if there is something at the target's name.
  bool become_target();
  /// The descriptor is the caller's from now on.
  int release() noexcept { return std::exchange(descriptor_, -1); }

 private:
  void set_mode(mode_t mode) const;

  const Output& output_;
  std::string target_;
  std::string name_;
  int descriptor_ = -1;
};

}  // namespace netuse::inline v0::host
