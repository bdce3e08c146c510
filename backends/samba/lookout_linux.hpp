// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "backend.hpp"

namespace netuse::inline v0::samba {

/// Looks at a Linux host again and again. Each time: the small documents that tell of the state of what is mounted. The
/// mount tables, when the kernel says that they changed; definitions, when a file or folder of theirs did; smbstatus,
/// as often as it takes no more than a twentieth of the time.
std::unique_ptr<backends::Lookout> make_lookout(const backends::CollectOptions& options);

}  // namespace netuse::inline v0::samba
