// SPDX-License-Identifier: MIT
#pragma once

#include "model/keywords.hpp"

/// What of Samba's outputs is no name.
namespace netuse::inline v0::samba::server {

void mark_smbstatus(model::Keywords& into);
void mark_share_parameters(model::Keywords& into);
/// Of what a program says about itself, the words that are read.
void mark_remarks(model::Keywords& into);

}  // namespace netuse::inline v0::samba::server
