// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

// clang-format off
#include <windows.h>
#include <winnetwk.h>  // builds on the one before
// clang-format on

#include "windows/draft.hpp"

namespace netuse::inline v0::windows {

/// What WNetEnumResource fills: an array of NETRESOURCE, and the texts that it points to.
class ResourceBuffer {
 public:
  ResourceBuffer() : entries_(first_size / sizeof(NETRESOURCEW)) {}

  void* data() noexcept { return entries_.data(); }
  DWORD size() const noexcept { return static_cast<DWORD>(entries_.size() * sizeof(NETRESOURCEW)); }
  /// To the size that is wanted, at least to the double. False: it is as large as it may become.
  bool grow(DWORD wanted);

  /// Around each call: empties the buffer, so that an entry that was written can be told from one that was not.
  void begin_call() noexcept;
  void end_call() noexcept { in_call_ = false; }
  bool in_call() const noexcept { return in_call_; }

  /// Writes down `count` entries (with `all_entries` as many as there are), and never more than `most`. Gives their
  /// number.
  static constexpr DWORD all_entries = 0xFFFFFFFF;
  DWORD write(DWORD count, Draft& into, DWORD most = all_entries) const;
  /// Is there an entry at all?
  bool filled() const noexcept { return !is_blank(entries_.front()); }

  /// What a call that hangs has written so far; its thread must be held meanwhile. `into` was made large enough.
  void copy_to(ResourceBuffer& into) const noexcept;
  void make_room_for(const ResourceBuffer& other) { entries_.resize(other.entries_.size()); }

 private:
  static constexpr DWORD first_size = 16 * 1024;
  static constexpr DWORD largest_size = 16 * 1024 * 1024;

  static bool is_blank(const NETRESOURCEW& entry) noexcept;
  /// Does it lie in the buffer, as it was when the pointers were written?
  bool holds(const void* address) const noexcept;
  const NETRESOURCEW* begin() const noexcept { return origin_ != nullptr ? origin_ : entries_.data(); }
  std::optional<std::string> text(const wchar_t* start) const;
  std::size_t count_entries() const;
  void write(const NETRESOURCEW& entry, Draft& into) const;

  std::vector<NETRESOURCEW> entries_;
  const NETRESOURCEW* origin_ = nullptr;  ///< of a copy: where the pointers in it lead to
  std::atomic<bool> in_call_{false};
};

}  // namespace netuse::inline v0::windows
