// SPDX-License-Identifier: MIT
#include "netuse_wbem/result.h"

namespace {

thread_local DWORD last_error = ERROR_SUCCESS;

}  // namespace

DWORD GetLastError(void) {
  return last_error;
}

void SetLastError(DWORD code) {
  last_error = code;
}
