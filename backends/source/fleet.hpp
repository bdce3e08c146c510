// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "netuse/options.hpp"
#include "services/source.hpp"

namespace netuse::inline v0::source {

/// The recordings of many hosts as one source: the union of their newest frames, each host apart (FleetHosts). `where`
/// is a folder (its *.json) or a pattern (glob.hpp). Files that cannot be used, and folders that cannot be listed, are
/// named in diagnostics and counted (Snapshot::unreadable_recordings). Throws Error(provider_failure) if nothing
/// matches.
std::unique_ptr<detail::Source> make_fleet_source(const std::string& where, const OpenOptions& options);

}  // namespace netuse::inline v0::source
