// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "fixture/format/recording.hpp"
#include "netuse/options.hpp"
#include "services/source.hpp"

namespace netuse::inline v0::source {

/// A recording as a source: list and query see its last frame, watch sees them all.
/// Throws Error(provider_failure) if it cannot be read.
std::unique_ptr<detail::Source> make_replay_source(const std::string& path, const OpenOptions& options);
/// The same for a recording that is at hand.
std::unique_ptr<detail::Source> make_replay_source(fixture::Recording recording, const OpenOptions& options);

}  // namespace netuse::inline v0::source
