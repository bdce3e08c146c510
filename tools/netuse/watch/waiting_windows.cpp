// SPDX-License-Identifier: MIT
#include <windows.h>

#include "watch/waiting.hpp"

namespace netuse::cli {

/// Of a pipe whose reader has gone only a write tells.
bool wait_for(std::optional<std::intptr_t> handle, std::chrono::steady_clock::time_point until) {
  const auto time = static_cast<DWORD>(milliseconds_until(until));
  if (handle)
    WaitForSingleObject(reinterpret_cast<HANDLE>(*handle), time);
  else
    Sleep(time);
  return true;
}

void end_without_reader() {}

}  // namespace netuse::cli
