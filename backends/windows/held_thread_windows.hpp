// SPDX-License-Identifier: MIT
#pragma once

#include "windows/handle_windows.hpp"

namespace netuse::inline v0::windows {

/// Holds another thread of this process as long as it lives. Allocate nothing meanwhile: that thread may hold the heap.
class HeldThread {
 public:
  explicit HeldThread(unsigned long thread) noexcept
      : handle_(thread == 0 || thread == GetCurrentThreadId() ? nullptr : OpenThread(rights, FALSE, thread)),
        held_(handle_ && SuspendThread(handle_.get()) != static_cast<DWORD>(-1)) {}
  HeldThread(const HeldThread&) = delete;
  HeldThread& operator=(const HeldThread&) = delete;
  ~HeldThread() {
    if (held_) ResumeThread(handle_.get());
  }
  explicit operator bool() const noexcept { return held_; }
  HANDLE get() const noexcept { return handle_.get(); }

 private:
  static constexpr DWORD rights = THREAD_SUSPEND_RESUME | THREAD_GET_CONTEXT | THREAD_QUERY_INFORMATION;

  Handle handle_;
  bool held_;
};

}  // namespace netuse::inline v0::windows
