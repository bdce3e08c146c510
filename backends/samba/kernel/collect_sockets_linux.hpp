// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "backend.hpp"

namespace netuse::inline v0::samba::kernel {

/// Gathers the kernel's connections to SMB servers, at these ports, as the document `tcp sockets`: those of the network
/// namespace of the process whose folder this is ("/proc/self"), whose mount table this is. No process needs rights for
/// it. A root that was copied has none, and then there is no document.
void collect_sockets(const backends::CollectOptions& options, const std::string& folder,
                     std::span<const std::uint16_t> ports, backends::Gathering& into);

}  // namespace netuse::inline v0::samba::kernel
