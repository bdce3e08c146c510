// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "model/keywords.hpp"

/// What several documents write in one way, and is no name.
namespace netuse::inline v0::samba::inline notation {

/// The keys of options that are known, and values that are numbers or words.
void mark_options(std::string_view options, model::Keywords& into);
/// `$USER`, `${UID}`, `%(DOMAIN_NAME)`.
void mark_variables(std::string_view text, model::Keywords& into);
/// The name of a systemd unit, or of a folder that belongs to one: its ending, its first folder, a target that every
/// system has.
void mark_unit_name(std::string_view name, model::Keywords& into);

}  // namespace netuse::inline v0::samba::inline notation
