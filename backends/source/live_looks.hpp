// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "services/source.hpp"
#include "source/live_host.hpp"

namespace netuse::inline v0::source {

/// Looks at a host: every interval, and at once where its backend tells of a change.
std::unique_ptr<detail::Looks> make_live_looks(std::shared_ptr<const LiveHost> host, const detail::LookOptions& how);

}  // namespace netuse::inline v0::source
