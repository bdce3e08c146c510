// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/diagnostic.hpp"

namespace netuse::inline v0::capi {

/// The texts of diagnostics that one handle of the C interface has handed out. A text lives as long as the handle,
/// whatever other calls and threads do; each is kept once, and there is a limit, for programs that poll for a year.
/// Thread rule: from any thread at once.
class HandedOut {
 public:
  HandedOut();

  /// Makes these the list that the calling thread walks over.
  void list(const std::vector<Diagnostic>& diagnostics);
  /// Does the calling thread walk over a list of this handle? (A thread has one list, of the handle it asked last.)
  bool has_list() const noexcept;
  /// Of the calling thread's list; nullptr after its last.
  const char* at(std::size_t index) const noexcept;

 private:
  using List = std::vector<const char*>;
  /// What a thread walks over. The handle owns the list: with MinGW's runtime a thread that has an object with a
  /// destructor of its own ends with a page fault.
  struct Walk {
    std::uint64_t handle;
    const List* texts;
  };
  static Walk& walk() noexcept;
  const char* keep(std::string text);
  const List* keep(List list);
  bool take(std::size_t bytes) noexcept;

  std::uint64_t number_;  ///< of this handle: an address can come again, and a thread's list may be older
  std::mutex mutex_;
  std::set<std::string, std::less<>> texts_;
  std::set<List> lists_;
  std::size_t bytes_ = 0;
};

}  // namespace netuse::inline v0::capi
