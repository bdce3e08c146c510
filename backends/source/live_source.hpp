// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "backend.hpp"
#include "netuse/options.hpp"
#include "services/source.hpp"

namespace netuse::inline v0::source {

/// A host that is asked anew for each snapshot. `backend` null: no documents but those of the options.
/// `root`: see CollectOptions; not empty means that another system is described.
std::unique_ptr<detail::Source> make_live_source(const backends::Backend* backend, std::string root,
                                                 OpenOptions options);

}  // namespace netuse::inline v0::source
