// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "netuse/options.hpp"
#include "services/source.hpp"

namespace netuse::inline v0::source {

/// A recording as a source: list and query see its last frame, or the one that is chosen; watch sees them all.
/// Throws Error(provider_failure) if it cannot be read.
std::unique_ptr<detail::Source> make_replay_source(const std::string& path, const OpenOptions& options);
/// The same for the text of one that is at hand; `label` is what messages call it.
std::unique_ptr<detail::Source> make_replay_source(std::string json, const std::string& label,
                                                   const OpenOptions& options);

}  // namespace netuse::inline v0::source
