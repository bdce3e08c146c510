// SPDX-License-Identifier: MIT
#pragma once

namespace netuse_wbem {

/// May this thread call COM: did it initialize it, or another one for all threads (the multithreaded apartment)?
bool is_initialized() noexcept;

/// What the last CoUninitialize of the process runs, before it is one.
void at_last_uninitialize(void (*end)()) noexcept;

}  // namespace netuse_wbem
