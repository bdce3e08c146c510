// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "services/source.hpp"

namespace netuse::inline v0::source {

/// Looks at any source: takes a snapshot every interval. The source must live as long.
std::unique_ptr<detail::Looks> make_polled_looks(detail::Source& source, const detail::LookOptions& how);

}  // namespace netuse::inline v0::source
