// SPDX-License-Identifier: MIT
#pragma once

namespace netuse::inline v0::host {

/// The operating system's number of the calling thread where break_off_call can use one, else 0.
unsigned long this_thread_number() noexcept;

/// Asks the operating system to end the call that this thread hangs in. Only Windows can; 0 is nobody.
void break_off_call(unsigned long thread) noexcept;

}  // namespace netuse::inline v0::host
