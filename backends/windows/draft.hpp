// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace netuse::inline v0::windows {

/// More entries than any Windows has; one enumeration is broken off there.
inline constexpr unsigned long most_entries = 65'536;

/// A connection's names as Windows gave them; `local` is empty for a deviceless one.
struct Names {
  std::string local;
  std::string remote;
  const std::string& either() const noexcept { return local.empty() ? remote : local; }
};

/// A document while one thread writes it line by line; another may take what is there at any time, so that a call
/// that hangs costs only what it would have told.
class Draft {
 public:
  /// The call that is being made now; a string literal.
  void calling(const char* api) {
    const std::scoped_lock lock(mutex_);
    api_ = api;
  }
  void add(std::string_view line) {
    const std::scoped_lock lock(mutex_);
    text_ += line;
  }
  void add(std::string_view line, Names names) {
    const std::scoped_lock lock(mutex_);
    text_ += line;
    names_.push_back(std::move(names));
  }
  std::string text() const {
    const std::scoped_lock lock(mutex_);
    return text_;
  }
  std::vector<Names> names() const {
    const std::scoped_lock lock(mutex_);
    return names_;
  }
  const char* api() const {
    const std::scoped_lock lock(mutex_);
    return api_;
  }

 private:
  mutable std::mutex mutex_;
  std::string text_;
  std::vector<Names> names_;
  const char* api_ = "";
};

}  // namespace netuse::inline v0::windows
