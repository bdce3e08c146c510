// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "model/keywords.hpp"

/// What of the documents that people write is no name, as `keep.hpp` leaves them.
namespace netuse::inline v0::samba::remembered {

void mark_fstab(model::Keywords& into);
void mark_unit(model::Keywords& into);
void mark_unit_links(model::Keywords& into);
void mark_autofs_master(model::Keywords& into);
void mark_autofs_map(model::Keywords& into);
void mark_pam_mount(model::Keywords& into);

/// The paths of their files.
void mark_unit_path(std::string_view path, model::Keywords& into);
void mark_map_path(std::string_view path, model::Keywords& into);

}  // namespace netuse::inline v0::samba::remembered
