// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "samba/kernel/tree_group.hpp"

/// The rules that decide states, in words (README.md, 3).
namespace netuse::inline v0::samba::kernel {

/// What the kernel said, in one sentence without a full stop.
std::string_view words_of(Rule rule) noexcept;
/// The line of DebugData that decided the tree connect's state; 0 if none did.
std::uint32_t deciding_line(const TreeConnect& tree) noexcept;

/// What to try next for a connection that is not well, sentence by sentence; empty if it is. `host` and `mount_point`
/// as they are: they are quoted for a shell.
std::vector<std::string> advice_for(Rule rule, std::string_view host, std::string_view mount_point);

}  // namespace netuse::inline v0::samba::kernel
