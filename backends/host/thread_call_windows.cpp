// SPDX-License-Identifier: MIT
#include <windows.h>

#include "host/thread_call.hpp"

namespace netuse::inline v0::host {

unsigned long this_thread_number() noexcept {
  return GetCurrentThreadId();
}

void break_off_call(unsigned long thread) noexcept {
  if (thread == 0) return;
  HANDLE const opened = OpenThread(THREAD_TERMINATE, FALSE, thread);
  if (opened == nullptr) return;
  CancelSynchronousIo(opened);
  CloseHandle(opened);
}

}  // namespace netuse::inline v0::host
