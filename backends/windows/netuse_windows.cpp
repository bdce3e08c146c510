// SPDX-License-Identifier: MIT
#include "windows/netuse_windows.hpp"

#include <algorithm>
#include <memory>

// clang-format off
#include <windows.h>
#include <lm.h>  // builds on the one before
// clang-format on

#include "windows/json_line.hpp"
#include "windows/wide_windows.hpp"

namespace netuse::inline v0::windows {

namespace {

struct Free {
  void operator()(BYTE* buffer) const noexcept { NetApiBufferFree(buffer); }
};

/// Never ui2_password.
void take(const USE_INFO_2& use, Draft& into) {
  const auto remote = narrow_or_null(use.ui2_remote);
  const std::string line = JsonLine()
                               .maybe("local", narrow_or_null(use.ui2_local))
                               .maybe("remote", remote)
                               .number("status", use.ui2_status)
                               .number("asg_type", use.ui2_asg_type)
                               .number("refcount", use.ui2_refcount)
                               .number("usecount", use.ui2_usecount)
                               .maybe("user", narrow_or_null(use.ui2_username))
                               .maybe("domain", narrow_or_null(use.ui2_domainname))
                               .str();
  if (use.ui2_status == USE_OK && use.ui2_asg_type == USE_DISKDEV)
    into.add(line, {.local = {}, .remote = remote.value_or("")});
  else
    into.add(line);
}

}  // namespace

void enumerate_uses(Draft& into, const std::stop_token& stop) {
  into.calling("NetUseEnum");
  DWORD resume = 0;
  DWORD left = most_entries;
  NET_API_STATUS error = NERR_Success;
  do {
    BYTE* bytes = nullptr;
    DWORD count = 0;
    DWORD total = 0;
    error = NetUseEnum(nullptr, 2, &bytes, MAX_PREFERRED_LENGTH, &count, &total, &resume);
    const std::unique_ptr<BYTE, Free> buffer(bytes);
    if (error != NERR_Success && error != ERROR_MORE_DATA) break;
    if (count == 0) break;  // ERROR_MORE_DATA without entries would go on for ever
    const auto* const uses = reinterpret_cast<const USE_INFO_2*>(bytes);
    count = std::min(count, left);
    for (DWORD i = 0; i < count; ++i) take(uses[i], into);
    left -= count;
  } while (error == ERROR_MORE_DATA && left > 0 && !stop.stop_requested());
  into.add(outcome_line("NetUseEnum", error));
}

}  // namespace netuse::inline v0::windows
