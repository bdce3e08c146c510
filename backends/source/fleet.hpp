// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "netuse/options.hpp"
#include "services/source.hpp"

namespace netuse::inline v0::source {

/// The recordings of many hosts as one source: the union of their newest frames. `where` is a folder (its *.json) or a
/// path with `*` and `?`. Files that cannot be used are named in diagnostics and counted
/// (Snapshot::unreadable_recordings). Throws Error(provider_failure) if nothing matches.
std::unique_ptr<detail::Source> make_fleet_source(const std::string& where, const OpenOptions& options);

/// The files that a folder or a pattern names, sorted.
std::vector<std::string> matching_files(const std::string& where);
/// `*` any characters, `?` one; compared byte by byte.
bool matches(std::string_view pattern, std::string_view name) noexcept;

}  // namespace netuse::inline v0::source
