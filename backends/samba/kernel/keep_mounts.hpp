// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace netuse::inline v0::samba::kernel {

/// What of a mount table is kept as evidence, line by line: an SMB mount as the kernel printed it, without a password
/// in its source and without options that are not known; of every other mount only where it is and its type. What is no
/// line of a mount table becomes a question mark. Doing it again changes nothing.
std::string keep_mounts(std::string_view text);

}  // namespace netuse::inline v0::samba::kernel
