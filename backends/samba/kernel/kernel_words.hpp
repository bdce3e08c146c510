// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace netuse::inline v0::samba::kernel {

/// What the kernel itself prints in DebugData (cifs_debug.c of 2.6 to 6.17), where nobody's name stands.
bool is_word_of_kernel(std::string_view word);

}  // namespace netuse::inline v0::samba::kernel
